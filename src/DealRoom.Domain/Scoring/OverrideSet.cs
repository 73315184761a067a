namespace DealRoom.Domain.Scoring;

/// <summary>
/// A seller moves the score by hand, by this many points, until it expires (30 days at most) or is lifted. The words and the author stand
/// elsewhere under <paramref name="Reason"/>. A later one takes the place of an earlier one.
/// </summary>
public sealed record OverrideSet(long Seq, Guid Id, DateTimeOffset At, double Amount, Guid Reason, DateTimeOffset ExpiresAt) : DealEvent(Seq, Id, At);
