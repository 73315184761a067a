using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>The deal stands at a stage from this instant (R20). In ringi the deal's clock is slow (T34).</summary>
public sealed record StageChanged(long Seq, Guid Id, DateTimeOffset At, DealStage Stage) : DealEvent(Seq, Id, At);
