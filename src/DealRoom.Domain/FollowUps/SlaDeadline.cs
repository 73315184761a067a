namespace DealRoom.Domain.FollowUps;

/// <summary>A running clock.</summary>
/// <param name="StartedAt">When it began to run.</param>
/// <param name="RecommendedAt">Until when it should be done; null = nothing is recommended.</param>
/// <param name="AmberAt">From when it needs attention.</param>
/// <param name="DueAt">Until when it has to be done.</param>
/// <param name="EscalateAt">When the managers are told; null = never.</param>
public readonly record struct SlaDeadline(
    DateTimeOffset StartedAt,
    DateTimeOffset? RecommendedAt,
    DateTimeOffset AmberAt,
    DateTimeOffset DueAt,
    DateTimeOffset? EscalateAt
)
{
    /// <summary>Two clocks for one thing to do: it goes on running from where it began, and of each mark the earliest holds (T22).</summary>
    public SlaDeadline And(SlaDeadline other) =>
        new(
            StartedAt,
            Earliest(RecommendedAt, other.RecommendedAt),
            Earliest(AmberAt, other.AmberAt)!.Value,
            Earliest(DueAt, other.DueAt)!.Value,
            Earliest(EscalateAt, other.EscalateAt)
        );

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null || one <= other ? one
        : other;
}
