namespace DealRoom.Domain.Scoring;

/// <summary>Fit or required departments are these from this instant. The first one is the opening of the deal.</summary>
public sealed record FactsLearned(long Seq, Guid Id, DateTimeOffset At, DealFacts Facts) : DealEvent(Seq, Id, At);
