namespace DealRoom.Domain.Scoring;

/// <summary>A move and what it would do, by the engine itself.</summary>
public sealed record WhatIfStep(WhatIfMove Move, double Delta, double ScoreAfter);
