namespace DealRoom.Domain.Scoring;

/// <summary>The score is no longer moved by hand from this instant.</summary>
public sealed record OverrideLifted(long Seq, Guid Id, DateTimeOffset At) : DealEvent(Seq, Id, At);
