namespace DealRoom.Domain.FollowUps;

/// <summary>One line of the deadline table: what starts it, what is recommended, what is due, and when a manager hears of it.</summary>
public sealed record SlaRule
{
    /// <summary>What starts it.</summary>
    public required SlaTrigger Trigger { get; init; }

    /// <summary>Does it make tasks at all?</summary>
    public bool On { get; init; } = true;

    /// <summary>Hours within which it should be done: amber from then on. Null = none.</summary>
    public double? RecommendedHours { get; init; }

    /// <summary>Hours within which it has to be done: red from then on. Null when it counts business days.</summary>
    public double? DueHours { get; init; }

    /// <summary>Business days: amber from this one (T26).</summary>
    public int? AmberDays { get; init; }

    /// <summary>Business days: due on this one, at the same time of day (T26).</summary>
    public int? DueDays { get; init; }

    /// <summary>Hours after the due time until the managers are told; null = they are not.</summary>
    public double? EscalateHours { get; init; }
}
