namespace DealRoom.Domain.Roi;

/// <summary>How large figures may get, so that no sum of them leaves what decimal can hold.</summary>
public static class RoiLimits
{
    /// <summary>The largest amount or input: 1,000兆, more than any company spends.</summary>
    public const decimal MostAmount = 1_000_000_000_000_000;
}
