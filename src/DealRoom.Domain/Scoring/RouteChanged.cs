namespace DealRoom.Domain.Scoring;

/// <summary>
/// The approval route circulates (起案済, 承認中, 合議中, 差戻し, 保留) or does not, from this instant. While it does, the deal's
/// clock is slow whatever the stage says (T34).
/// </summary>
public sealed record RouteChanged(long Seq, Guid Id, DateTimeOffset At, bool Circulating) : DealEvent(Seq, Id, At);
