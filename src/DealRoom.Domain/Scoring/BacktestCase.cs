namespace DealRoom.Domain.Scoring;

/// <summary>
/// One closed deal as it stood when it was judged: on the day sales called it a deal, or thirty days before it closed, from what had been
/// recorded by then. Never the closing score: it knows the end.
/// </summary>
public sealed record BacktestCase(double Score, Tier Tier, bool Won)
{
    /// <summary>The highest score of a person, for the limits of handover (R126).</summary>
    public double Hottest { get; init; }

    /// <summary>業種; empty when unknown.</summary>
    public string Industry { get; init; } = "";

    /// <summary>従業員数; null when unknown.</summary>
    public int? Employees { get; init; }
}
