namespace DealRoom.Domain.Scoring;

/// <summary>A closed deal goes on from this instant; the time between did not pass for its score.</summary>
public sealed record DealReopened(long Seq, Guid Id, DateTimeOffset At) : DealEvent(Seq, Id, At);
