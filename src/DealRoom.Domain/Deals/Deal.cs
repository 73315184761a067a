namespace DealRoom.Domain.Deals;

/// <summary>One deal (商談) with one company. It has one owner, one room, one score (R5, R54).</summary>
public sealed class Deal
{
    /// <summary>Names the deal.</summary>
    public DealId Id { get; init; }

    /// <summary>The company that may buy.</summary>
    public CompanyId CompanyId { get; set; }

    /// <summary>案件名.</summary>
    public required string Name { get; set; }

    /// <summary>Contract total in yen, tax excluded; null when unknown.</summary>
    public long? Amount { get; set; }

    /// <summary>Where the deal stands now.</summary>
    public DealStage Stage { get; set; } = DealStage.Awareness;

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset StageAt { get; set; }

    /// <summary>When the deal was opened: the first row of its ledger.</summary>
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>The seller who owns it; exactly one (R5).</summary>
    public required string OwnerId { get; set; }

    /// <summary>Departments whose consent this deal needs (R47).</summary>
    public List<Department> RequiredDepartments { get; set; } = [];

    /// <summary>What is known of the fit, each 0–1, null = unknown (R7).</summary>
    public double? FitIndustry { get; set; }

    /// <summary>規模.</summary>
    public double? FitSize { get; set; }

    /// <summary>役職・職務.</summary>
    public double? FitTitle { get; set; }

    /// <summary>課題.</summary>
    public double? FitNeeds { get; set; }

    /// <summary>取引履歴.</summary>
    public double? FitHistory { get; set; }

    /// <summary>予算・時期.</summary>
    public double? FitBudgetTiming { get; set; }

    /// <summary>What search compares, from the deal's name.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>When the row was made; the deal itself may have been opened earlier.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
