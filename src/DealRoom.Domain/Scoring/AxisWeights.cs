namespace DealRoom.Domain.Scoring;

/// <summary>Share of each axis in the deal score: D = fit·F + temperature·T + involvement·I. They sum to 1 (T28).</summary>
public sealed record AxisWeights(double Fit, double Temperature, double Involvement);
