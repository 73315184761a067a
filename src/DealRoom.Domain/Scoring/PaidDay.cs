using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>What one person was paid for one kind on one local day; kept for a week.</summary>
public sealed class PaidDay
{
    /// <summary>The kind.</summary>
    public SignalKind Kind { get; set; }

    /// <summary>The local day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Day { get; set; }

    /// <summary>Events paid; a view counts once.</summary>
    public int Count { get; set; }

    /// <summary>Points of these events; of a view its first step.</summary>
    public double Points { get; set; }
}
