namespace DealRoom.Domain.Scoring;

/// <summary>Won of so many deals, with the 95 % interval of Wilson: honest for few deals, never beyond 0..1.</summary>
public readonly record struct WinRate(int Won, int Deals)
{
    private const double Z = 1.959963984540054;

    /// <summary>Won ÷ deals; null of none.</summary>
    public double? Rate => Deals == 0 ? null : (double)Won / Deals;

    /// <summary>Lower bound; 0 of none.</summary>
    public double Low => Math.Max(0, Centre - Half);

    /// <summary>Upper bound; 1 of none.</summary>
    public double High => Deals == 0 ? 1 : Math.Min(1, Centre + Half);

    /// <summary>The rate against that of all; null when either is unknown.</summary>
    public double? LiftOver(WinRate all) => Rate is { } mine && all.Rate is > 0 and var theirs ? mine / theirs : null;

    private double Centre => Deals == 0 ? 0 : ((double)Won / Deals + Z * Z / (2 * Deals)) / (1 + Z * Z / Deals);

    private double Half
    {
        get
        {
            if (Deals == 0)
            {
                return 0;
            }
            var (p, n) = ((double)Won / Deals, (double)Deals);
            return Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        }
    }
}
