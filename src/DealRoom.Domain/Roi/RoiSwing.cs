namespace DealRoom.Domain.Roi;

/// <summary>How far one driver moves the NPV: a bar of the tornado.</summary>
/// <param name="Driver">The input's key, the group's, or <see cref="RoiModel.RateKey"/>.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Moved">The inputs that are moved, with low and high value; none = the discount rate.</param>
/// <param name="Low">The rate's or the first input's low value.</param>
/// <param name="High">Its high value.</param>
/// <param name="NpvAtLow">NPV with the low values; null = it cannot be computed there.</param>
/// <param name="NpvAtHigh">NPV with the high values.</param>
public sealed record RoiSwing(
    string Driver,
    Phrase Name,
    IReadOnlyList<RoiMove> Moved,
    decimal Low,
    decimal High,
    decimal? NpvAtLow,
    decimal? NpvAtHigh
)
{
    /// <summary>The distance between the two; 0 when one is missing.</summary>
    public decimal Width => Math.Abs((NpvAtHigh - NpvAtLow) ?? 0);
}

/// <summary>An input that is moved.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">Low value.</param>
/// <param name="High">High value.</param>
public sealed record RoiMove(RoiInput Input, decimal Low, decimal High);
