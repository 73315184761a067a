namespace DealRoom.Domain.Roi.Quotations;

/// <summary>From lines to whole yen.</summary>
internal static class QuoteSums
{
    public static IReadOnlyList<QuoteAmount> Amounts(Quotation quote)
    {
        var amounts = new List<QuoteAmount>();
        foreach (var line in quote.Lines)
        {
            var yen = (long)Yen(line, amounts);
            amounts.Add(new(line, yen, (long)decimal.Truncate(yen * Times(line.Charge, quote.ContractMonths))));
        }

        return amounts;
    }

    /// <summary>Fractions of a yen are dropped, of a discount too.</summary>
    private static decimal Yen(QuoteLine line, IEnumerable<QuoteAmount> above) =>
        line.Kind switch
        {
            QuoteLineKind.Sale => decimal.Truncate(line.Quantity * line.UnitPrice),
            QuoteLineKind.Discount => -decimal.Truncate(line.Quantity * line.UnitPrice),
            _ => -decimal.Truncate(
                above.Where(other => other.Line.Charge == line.Charge && other.Line.TaxPercent == line.TaxPercent).Sum(other => (decimal)other.Yen)
                    * line.Share
            ),
        };

    private static decimal Times(QuoteCharge charge, int? months) =>
        (charge, months) switch
        {
            (QuoteCharge.Monthly, { } run) => run,
            (QuoteCharge.Yearly, { } run) => run / 12m,
            _ => 1,
        };
}
