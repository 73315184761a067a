namespace DealRoom.Domain.Scoring;

/// <summary>The deals whose score lay in one band: what the score said on average, and what came of them.</summary>
public sealed record BacktestBand(int From, int To, double? MeanScore, WinRate Rate);
