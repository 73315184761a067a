namespace DealRoom.Domain.Deals;

/// <summary>理想顧客像 (ICP, R10): what a company that suits us looks like, in four elements with weights. One for the organisation.</summary>
public sealed class IdealCustomer
{
    /// <summary>The only one.</summary>
    public const int Only = 1;

    /// <summary>Always <see cref="Only"/>.</summary>
    public int Id { get; init; } = Only;

    /// <summary>業種: words one of which stands in a suitable company's industry.</summary>
    public List<string> Industries { get; set; } = [];

    /// <summary>業種, weight 0–100.</summary>
    public int IndustryWeight { get; set; } = 25;

    /// <summary>従業員数, from; null = no lower end.</summary>
    public int? EmployeesFrom { get; set; }

    /// <summary>従業員数, to; null = no upper end.</summary>
    public int? EmployeesTo { get; set; }

    /// <summary>規模, weight 0–100.</summary>
    public int SizeWeight { get; set; } = 20;

    /// <summary>課題: the needs we answer, ids of <see cref="NeedTag"/>.</summary>
    public List<int> Needs { get; set; } = [];

    /// <summary>課題, weight 0–100.</summary>
    public int NeedsWeight { get; set; } = 20;

    /// <summary>意思決定プロセス: ways of deciding that suit us.</summary>
    public List<DecisionProcess> Processes { get; set; } = [];

    /// <summary>意思決定プロセス, weight 0–100.</summary>
    public int ProcessWeight { get; set; } = 15;

    /// <summary>Last change.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? ChangedBy { get; set; }
}
