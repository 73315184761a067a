namespace DealRoom.Domain.Scoring;

/// <summary>Weight of each fit item, in points of 100 (R7, R10–R15, T17).</summary>
public sealed record FitWeights(double Industry, double Size, double Title, double Needs, double History, double BudgetTiming);
