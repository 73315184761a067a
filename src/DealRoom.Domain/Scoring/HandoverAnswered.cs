namespace DealRoom.Domain.Scoring;

/// <summary>The handover that was due was accepted, or returned (R65): it is due no longer, and hot actions arm again.</summary>
public sealed record HandoverAnswered(long Seq, Guid Id, DateTimeOffset At, bool Accepted) : DealEvent(Seq, Id, At);
