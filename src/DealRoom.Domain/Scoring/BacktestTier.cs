namespace DealRoom.Domain.Scoring;

/// <summary>The deals of one tier and what came of them; the lift is against all deals.</summary>
public sealed record BacktestTier(Tier Tier, WinRate Rate, double? Lift);
