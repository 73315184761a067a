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

    /// <summary>How far marketing and sales have taken it (R89–R92).</summary>
    public LeadStep Step { get; set; } = LeadStep.Captured;

    /// <summary>Who asked first (R43); null while nobody did.</summary>
    public MemberId? OriginMemberId { get; set; }

    /// <summary>The band of whoever asked first, as it was then (R43).</summary>
    public TitleBand? OriginBand { get; set; }

    /// <summary>Whether whoever asked first belonged to the decision layer then (R43).</summary>
    public bool? OriginDecisionLayer { get; set; }

    /// <summary>施策 the lead came from; empty when unknown (R114).</summary>
    public string Programme { get; set; } = "";

    /// <summary>The way it came (R98).</summary>
    public Channel? Channel { get; set; }

    /// <summary>What the customer needs: ids of <see cref="NeedTag"/> (R14).</summary>
    public List<int> Needs { get; set; } = [];

    /// <summary>課題の深刻度, 1–5; null = not asked yet (R21).</summary>
    public int? Severity { get; set; }

    /// <summary>The day a regulation sets (R21).</summary>
    public DateOnly? RegulatoryDay { get; set; }

    /// <summary>Which regulation.</summary>
    public string Regulation { get; set; } = "";

    /// <summary>既存取引; null = not known (R15).</summary>
    public bool? ExistingCustomer { get; set; }

    /// <summary>過去接点; null = not known (R15).</summary>
    public bool? EarlierContact { get; set; }

    /// <summary>How the company decides (R10); null = not known.</summary>
    public DecisionProcess? DecisionProcess { get; set; }

    /// <summary>Fit items taken over from the ideal customer; the others a person set (R10).</summary>
    public FitItems FitFromIdeal { get; set; }

    /// <summary>最終決裁者 (R36).</summary>
    public MemberId? FinalDeciderId { get; set; }

    /// <summary>How sure we are of that.</summary>
    public Confidence? DeciderConfidence { get; set; }

    /// <summary>From what we know it.</summary>
    public DeciderSource? DeciderSource { get; set; }

    /// <summary>When the customer wants to begin using it: plans are made back from here (R96).</summary>
    public DateOnly? TargetStart { get; set; }

    /// <summary>A suggested stage somebody said no to; it is not suggested again (R105).</summary>
    public DealStage? DeclinedStage { get; set; }

    /// <summary>Won or lost; the score stands still since then.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Its links have ended and it has left the board.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>What search compares, from the deal's name.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>When the row was made; the deal itself may have been opened earlier.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
