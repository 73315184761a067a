namespace DealRoom.Domain.Roi;

/// <summary>A case to be judged: benefits, costs, and the rate that next year's money is discounted by (a share of 1, above −1).</summary>
public sealed record RoiCase(decimal DiscountRate, IReadOnlyList<RoiLine> Benefits, IReadOnlyList<RoiLine> Costs)
{
    /// <summary>The longest horizon, in years after the beginning.</summary>
    public const int MostYears = 50;

    /// <summary>
    /// Computes everything at once; the calculator, the API, the ringi text and the spreadsheet all show this and nothing else.
    /// Throws <see cref="OverflowException"/> when the figures leave what money can be.
    /// </summary>
    public RoiResult Compute()
    {
        var years = Benefits.Concat(Costs).Select(line => line.Flows.Count).DefaultIfEmpty(0).Max();
        var benefit = Sum(Benefits, years, line => 1 - line.Risk);
        var cost = Sum(Costs, years, line => 1 + line.Risk);
        decimal[] net = [.. benefit.Zip(cost, (gain, spent) => gain - spent)];
        var (pvBenefit, pvCost) = (CashFlow.PresentValue(benefit, DiscountRate), CashFlow.PresentValue(cost, DiscountRate));
        return new RoiResult
        {
            TotalBenefit = benefit.Sum(),
            TotalCost = cost.Sum(),
            SimpleRoiPercent = Percent(benefit.Sum() - cost.Sum(), cost.Sum()),
            PvBenefit = pvBenefit,
            PvCost = pvCost,
            Npv = pvBenefit - pvCost,
            PvRoiPercent = Percent(pvBenefit - pvCost, pvCost),
            IrrPercent = CashFlow.InternalRate(net) * 100,
            PaybackMonths = CashFlow.PaybackMonths(net),
            CashFlow = net,
            Cumulative = Roi.CashFlow.Cumulative(net),
        };
    }

    private static decimal[] Sum(IReadOnlyList<RoiLine> lines, int years, Func<RoiLine, decimal> share)
    {
        var sums = new decimal[years];
        foreach (var line in lines)
        {
            for (var year = 0; year < line.Flows.Count; year++)
            {
                sums[year] += line.Flows[year] * share(line);
            }
        }
        return sums;
    }

    private static decimal? Percent(decimal part, decimal whole) => whole == 0 ? null : part / whole * 100;
}
