namespace DealRoom.Domain.Scoring;

/// <summary>The deal score at a midnight of the organisation's time zone.</summary>
public sealed record MidnightScore(DateTimeOffset At, double Score);
