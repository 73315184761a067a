namespace DealRoom.Domain.Scoring;

/// <summary>The cheapest moves towards a score: each step with its own gain in this order. Not reached: the best that was found.</summary>
public sealed record WhatIfPlan(IReadOnlyList<WhatIfStep> Steps, double ScoreBefore, double ScoreAfter, bool Reached, Tier TierAfter);
