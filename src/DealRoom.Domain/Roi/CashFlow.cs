namespace DealRoom.Domain.Roi;

/// <summary>What finance computes from yearly net flows: the first one is the beginning, the others are ends of years. Nothing is rounded here.</summary>
public static class CashFlow
{
    /// <summary>正味現在価値: Σ flow(t) ÷ (1 + rate)^t. Throws <see cref="OverflowException"/> when the figures leave what money can be.</summary>
    public static decimal PresentValue(IReadOnlyList<decimal> flows, decimal rate)
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, -1m);
        var value = 0m;
        for (var year = flows.Count - 1; year >= 0; year--)
        {
            value = (value / (1 + rate)) + flows[year];
        }
        return value;
    }

    /// <summary>Sums from the beginning to each year.</summary>
    public static IReadOnlyList<decimal> Cumulative(IReadOnlyList<decimal> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var sums = new decimal[flows.Count];
        var sum = 0m;
        for (var year = 0; year < flows.Count; year++)
        {
            sums[year] = sum += flows[year];
        }
        return sums;
    }

    /// <summary>
    /// 投資回収期間 in months, not discounted: the first year whose cumulative flow is not below zero, and within it in proportion. 0 when nothing
    /// is laid out at the beginning, null when it is not recovered within the horizon. A screen rounds it up.
    /// </summary>
    public static decimal? PaybackMonths(IReadOnlyList<decimal> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var sum = 0m;
        for (var year = 0; year < flows.Count; year++)
        {
            var before = sum;
            sum += flows[year];
            if (sum >= 0)
            {
                return year == 0 ? 0 : 12 * (year - 1 + (-before / flows[year]));
            }
        }
        return flows.Count == 0 ? 0 : null;
    }

    /// <summary>
    /// 内部収益率 as a share of 1: the rate at which the present value is zero. Null (該当なし) unless the flows change their sign exactly once, from
    /// outlay to return: otherwise there may be none, or several.
    /// </summary>
    public static double? InternalRate(IReadOnlyList<decimal> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        if (!LayOutThenReturn(flows))
        {
            return null;
        }
        if (flows.Sum() == 0)
        {
            return 0;
        }
        var (low, high) = (-1.0, 1.0);
        while (Value(flows, high) > 0)
        {
            (low, high) = (high, high * 2);
        }
        for (var halving = 0; halving < 200 && high - low > 1e-15 * Math.Max(1, Math.Abs(high)); halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Value(flows, middle) > 0 ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }

    private static bool LayOutThenReturn(IReadOnlyList<decimal> flows)
    {
        var signs = flows.Where(flow => flow != 0).Select(flow => Math.Sign(flow)).ToList();
        var changes = signs.Zip(signs.Skip(1)).Count(pair => pair.First != pair.Second);
        return changes == 1 && signs[0] < 0;
    }

    // multiplied by (1 + rate)^n: the same sign, and finite towards -100 %
    private static double Value(IReadOnlyList<decimal> flows, double rate)
    {
        var value = 0.0;
        foreach (var flow in flows)
        {
            value = (value * (1 + rate)) + (double)flow;
        }
        return value;
    }
}
