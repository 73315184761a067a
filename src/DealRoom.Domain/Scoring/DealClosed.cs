namespace DealRoom.Domain.Scoring;

/// <summary>The deal is closed from this instant: its clock stands, its score is frozen, and what is read later earns nothing.</summary>
public sealed record DealClosed(long Seq, Guid Id, DateTimeOffset At) : DealEvent(Seq, Id, At);
