namespace DealRoom.Domain.Scoring;

/// <summary>優先度: which attention a deal gets (R68, T1). Stored by number.</summary>
public enum Tier
{
    /// <summary>低: to 49, or 90 days without a sign.</summary>
    Low = 1,

    /// <summary>中: 50–79, and 80 or more without any condition (T5).</summary>
    Medium = 2,

    /// <summary>高: 80 or more and one of four conditions (R69).</summary>
    High = 3,
}
