namespace DealRoom.Domain.Roi.Quotations;

/// <summary>Sums of a document per tax rate, as a qualified invoice shows them: taxed once per rate, never line by line.</summary>
/// <param name="Rates">One entry per rate, the highest first.</param>
public sealed record QuoteTotals(IReadOnlyList<QuoteRateTotal> Rates)
{
    /// <summary>税抜.</summary>
    public long Net => Rates.Sum(rate => rate.Net);

    /// <summary>消費税.</summary>
    public long Tax => Rates.Sum(rate => rate.Tax);

    /// <summary>税込.</summary>
    public long Gross => Net + Tax;

    /// <summary>Sums amounts and taxes each rate once.</summary>
    public static QuoteTotals Of(IEnumerable<(long Amount, decimal RatePercent)> amounts, TaxRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var lines = amounts.ToList();
        var taxes = ConsumptionTax.PerRate(lines, rounding);
        return new([
            .. lines
                .GroupBy(line => line.RatePercent)
                .OrderByDescending(rate => rate.Key)
                .Select(rate => new QuoteRateTotal(rate.Key, rate.Sum(line => line.Amount), taxes[rate.Key])),
        ]);
    }
}

/// <summary>What stands under one tax rate.</summary>
/// <param name="Percent">The rate.</param>
/// <param name="Net">対価の合計, tax excluded.</param>
/// <param name="Tax">Its tax.</param>
public sealed record QuoteRateTotal(decimal Percent, long Net, long Tax);
