using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>A figure of a field with its digits alone, for boxes of other systems that take half-width numbers only (R58).</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Name">What it is.</param>
/// <param name="Yen">The amount, whole yen.</param>
public sealed record RingiNumber(RingiField Field, Phrase Name, decimal Yen)
{
    /// <summary>8400000.</summary>
    public string Raw => Figures.Raw(Yen);

    /// <summary>The figures of the facts.</summary>
    public static IReadOnlyList<RingiNumber> Of(RingiFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var numbers = new List<RingiNumber>();
        if (facts.Quote is { } quote)
        {
            numbers.Add(new(RingiField.Cost, new("初期費用(税抜)", "Initial cost (excl. tax)"), quote.Figure(QuoteFigure.Once)));
            numbers.Add(new(RingiField.Cost, new("年額費用(税抜)", "Annual cost (excl. tax)"), quote.Figure(QuoteFigure.Yearly)));
            numbers.Add(new(RingiField.Cost, new("契約期間総額(税抜)", "Contract total (excl. tax)"), quote.Totals().Net));
            numbers.Add(new(RingiField.Cost, new("契約期間総額(税込)", "Contract total (incl. tax)"), quote.Totals().Gross));
        }

        if (facts.Roi is { Result: var result })
        {
            numbers.Add(new(RingiField.Benefits, new("効果の合計", "Total benefit"), result.TotalBenefit));
            numbers.Add(new(RingiField.CostBenefit, new("正味現在価値", "NPV"), result.Npv));
        }

        return numbers;
    }
}
