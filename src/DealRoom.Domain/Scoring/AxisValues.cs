namespace DealRoom.Domain.Scoring;

/// <summary>One value per axis: plain (0..100 each) or weighted (then they sum to the score).</summary>
public readonly record struct AxisValues(double Fit, double Temperature, double Involvement)
{
    /// <summary>Sum of the three.</summary>
    public double Sum() => Fit + Temperature + Involvement;

    /// <summary>Each axis times its share.</summary>
    public AxisValues Times(AxisWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new(Fit * weights.Fit, Temperature * weights.Temperature, Involvement * weights.Involvement);
    }

    /// <summary>Axis by axis.</summary>
    public AxisValues Plus(AxisValues other) => new(Fit + other.Fit, Temperature + other.Temperature, Involvement + other.Involvement);

    /// <summary>Axis by axis.</summary>
    public AxisValues Minus(AxisValues other) => new(Fit - other.Fit, Temperature - other.Temperature, Involvement - other.Involvement);

    /// <summary>The largest distance from 0.</summary>
    public double Largest() => Math.Max(Math.Abs(Fit), Math.Max(Math.Abs(Temperature), Math.Abs(Involvement)));
}
