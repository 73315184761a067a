namespace DealRoom.Domain.Scoring;

/// <summary>
/// What one event did to the figures the rules on top compare: the deal score and the highest 個人スコア of an identified person, just before and
/// just after it.
/// </summary>
public readonly record struct FoldStep(DateTimeOffset At, double ScoreBefore, double HottestBefore, double Score, double Hottest, Guid HottestPerson);
