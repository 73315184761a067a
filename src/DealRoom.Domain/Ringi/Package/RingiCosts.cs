using System.Globalization;
using DealRoom.Domain.Roi.Quotations;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>費用・予算, on both tax bases.</summary>
internal static class RingiCosts
{
    public static string Of(RingiFacts facts, RingiVoice voice)
    {
        var budget = RingiWriter.Label(voice, "予算科目・予算内外", "Budget item, within budget or not", voice.FillIn);
        if (facts.Quote is not { } quote)
        {
            return RingiWriter.Bullets([RingiWriter.Label(voice, "費用", "Cost", voice.FillIn), budget], voice);
        }

        List<string> lines = [];
        Add(quote.Totals(QuoteCharge.Once), voice.Word("初期費用", "Initial cost"));
        Add(quote.Totals(QuoteCharge.Monthly), voice.Word("月額費用", "Monthly cost"));
        Add(quote.Totals(QuoteCharge.Yearly), voice.Word("年額費用", "Annual cost"));
        Add(quote.Totals(), voice.Word("契約期間総額", "Contract total") + Months(quote, voice));
        lines.Add(RingiWriter.Label(voice, "支払条件", "Payment terms", quote.PaymentTerms));
        lines.Add(budget);
        return RingiWriter.Bullets(lines, voice);

        void Add(QuoteTotals totals, string name)
        {
            if (totals.Net != 0)
            {
                lines.Add(
                    $"{name}: {voice.Yen(totals.Net)}{voice.Word($"(税抜)、{voice.Yen(totals.Gross)}(税込)", $" excl. tax, {voice.Yen(totals.Gross)} incl. tax")}"
                );
            }
        }
    }

    private static string Months(Quotation quote, RingiVoice voice) =>
        quote.ContractMonths is { } months
            ? voice.Word(
                string.Create(CultureInfo.InvariantCulture, $"({months}か月)"),
                string.Create(CultureInfo.InvariantCulture, $" ({months} months)")
            )
            : "";
}
