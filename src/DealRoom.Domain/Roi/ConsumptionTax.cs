namespace DealRoom.Domain.Roi;

/// <summary>
/// 消費税 of one document: amounts are summed per rate and rounded once per rate, never line by line (適格請求書, National Tax Agency Q&amp;A 57).
/// </summary>
public static class ConsumptionTax
{
    /// <summary>The tax of each rate, in yen. Rates are percent (10, 8); amounts are yen without tax.</summary>
    public static IReadOnlyDictionary<decimal, long> PerRate(IEnumerable<(long Amount, decimal RatePercent)> lines, TaxRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines
            .GroupBy(line => line.RatePercent)
            .ToDictionary(rate => rate.Key, rate => (long)Rounded(rate.Sum(line => (decimal)line.Amount) * rate.Key / 100, rounding));
    }

    // a discount is rounded like a sale: away from what it is, not towards less
    private static decimal Rounded(decimal tax, TaxRounding rounding) =>
        rounding switch
        {
            TaxRounding.Down => decimal.Truncate(tax),
            TaxRounding.Up => tax < 0 ? decimal.Floor(tax) : decimal.Ceiling(tax),
            _ => decimal.Round(tax, MidpointRounding.AwayFromZero),
        };
}
