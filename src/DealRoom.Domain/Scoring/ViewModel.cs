namespace DealRoom.Domain.Scoring;

/// <summary>How views of one asset by one person pay (R107, T10).</summary>
public sealed record ViewModel
{
    /// <summary>The steps of active time; the first is what makes a view count.</summary>
    public IReadOnlyList<DwellStep> Steps { get; init; } = [new(5, 1), new(60, 1.2), new(180, 1.5)];

    /// <summary>Share of the points the n-th view pays; the last one stays.</summary>
    public IReadOnlyList<double> Repeat { get; init; } = [1, 1, 0.5, 0.25, 0.125];

    /// <summary>Share of the points added to the second view, once ever.</summary>
    public double RepeatBonus { get; init; } = 0.2;

    /// <summary>Idle days after which the count starts again.</summary>
    public double RepeatResetDays { get; init; } = 30;

    /// <summary>Readings with a shorter gap are one view, minutes.</summary>
    public double MergeMinutes { get; init; } = 30;

    /// <summary>Share of the points for the n-th view, n from 1.</summary>
    public double RepeatOf(int nth) => Repeat[Math.Min(nth, Repeat.Count) - 1];
}
