using DealRoom.Domain.Roi;

namespace DealRoom.Web.Connect;

/// <summary>A case as a script sends it: yen per year, the beginning first; the rate and each risk as shares of 1.</summary>
public sealed record RoiBody(decimal? DiscountRate, IReadOnlyList<RoiBody.LineBody>? Benefits, IReadOnlyList<RoiBody.LineBody>? Costs)
{
    const int MostLines = 200;
    const decimal Trillion = 1_000_000_000_000m;
    const int MostTrillions = 1000;

    /// <summary>Risk lowers a benefit and raises a cost.</summary>
    public sealed record LineBody(string? Name, IReadOnlyList<decimal>? Flows, decimal? Risk);

    internal static RoiCase Read(Fields f)
    {
        var rate = f.Decimal("discountRate").Value ?? 0;
        if (rate is <= -1 or > 10)
            f.Slip("discountRate", "connect.roi.rate");
        var (benefits, costs) = (f.List("benefits", ReadLine), f.List("costs", ReadLine));
        if (benefits.Count + costs.Count is 0 or > MostLines)
            f.Slip("benefits", "connect.roi.lines", MostLines);
        return new(rate, benefits, costs);
    }

    static RoiLine ReadLine(Fields f)
    {
        var flows = f.Decimals("flows").Value ?? [];
        if (flows.Count is 0 or > RoiCase.MostYears + 1)
            f.Slip("flows", "connect.roi.flows", RoiCase.MostYears + 1);
        if (flows.Any(yen => Math.Abs(yen) > MostTrillions * Trillion))
            f.Slip("flows", "connect.roi.yen", MostTrillions);
        var risk = f.Decimal("risk").Value ?? 0;
        if (risk is < 0 or > 1)
            f.Slip("risk", "connect.roi.risk");
        return new(f.Text("name").Value ?? "", flows, risk);
    }
}
