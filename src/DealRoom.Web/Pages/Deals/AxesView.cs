namespace DealRoom.Web.Pages.Deals;

/// <summary>The three axes, each 0..100. With weights a table that sums up to the score, without them three short bars.</summary>
public sealed record AxesView(double Fit, double Temperature, double Involvement, AxisWeights? Weights = null);

/// <summary>The shares of the axes in the score; they sum to 1.</summary>
public readonly record struct AxisWeights(double Fit, double Temperature, double Involvement);
