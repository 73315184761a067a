using System.Globalization;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;
using DealRoom.Domain.Roi.Templates;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>quotations.md, run.</summary>
public sealed class QuotationPageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Roi", "quotations.md"));

    private static IReadOnlyList<PageRow> Table(string column) => Page.Single(table => table.Columns.Contains(column)).Rows;

    private static Quotation Quote(params QuoteLine[] lines) =>
        new()
        {
            Number = "Q-2026-014",
            Subject = "受発注クラウドのお見積り",
            Addressee = new("みなと精工株式会社"),
            IssuedOn = new(2026, 6, 1),
            ValidUntil = new(2026, 7, 1),
            Issuer = "ミオト株式会社",
            RegistrationNumber = "T7000012050002",
            PaymentTerms = "月末締め翌月末払い",
            Lines = lines,
        };

    private static QuoteLine Line(string cell)
    {
        var (text, charge) = (cell.Trim(), QuoteCharge.Once);
        var rate = text.Split('@');
        if (rate[0].EndsWith("/m", StringComparison.Ordinal) || rate[0].EndsWith("/y", StringComparison.Ordinal))
        {
            charge = rate[0].EndsWith('m') ? QuoteCharge.Monthly : QuoteCharge.Yearly;
            rate[0] = rate[0][..^2];
        }
        var line = new QuoteLine
        {
            Name = "利用料",
            Charge = charge,
            TaxPercent = rate.Length == 2 ? Number(rate[1]) : 10,
        };
        if (rate[0].EndsWith("%off", StringComparison.Ordinal))
        {
            return line with { Kind = QuoteLineKind.ShareOff, Share = Number(rate[0][..^4]) / 100 };
        }
        var parts = rate[0].TrimStart('-').Split('*');
        return line with
        {
            Kind = rate[0].StartsWith('-') ? QuoteLineKind.Discount : QuoteLineKind.Sale,
            Quantity = Number(parts[0]),
            UnitPrice = Number(parts[1]),
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Quotations_add_up_as_on_the_page() =>
        Assert.All(
            Table("gross"),
            row =>
            {
                var quote = Quote([.. row["lines"].Split(';').Select(Line)]) with
                {
                    ContractMonths = (int?)row.NumberOrNull("months"),
                    Rounding = row.Named<TaxRounding>("rounding")!.Value,
                };
                Assert.Empty(quote.Check());
                var totals = quote.Totals();
                Assert.Equal(
                    (row.Number("net"), row.Number("tax"), row.Number("gross"), row.Number("once"), row.Number("yearly")),
                    (totals.Net, totals.Tax, totals.Gross, quote.Figure(QuoteFigure.Once), quote.Figure(QuoteFigure.Yearly))
                );
            }
        );

    [Fact]
    public void Nobody_is_honoured_twice() =>
        Assert.All(
            Table("written"),
            row =>
            {
                var lines = new Addressee(row["company"], row["department"], row["title"], row["person"]).Lines("ja");
                Assert.Equal(row["written"], string.Join(" / ", lines));
            }
        );

    [Fact]
    public void Registration_numbers_are_read_as_on_the_page() =>
        Assert.All(
            Table("read"),
            row =>
            {
                var (number, fault) = InvoiceNumber.Read(row["typed"]);
                Assert.Equal(row["read"], number?.Text ?? fault.ToString());
            }
        );

    [Fact]
    public void A_sole_traders_number_has_no_check_digit() =>
        Assert.Equal("T7000012050003", InvoiceNumber.Read("T7000012050003", company: false).Number?.Text);

    [Fact]
    public void Mistakes_stand_beside_their_fields()
    {
        var quote = Quote(Line("0*100"), Line("1*100") with { Name = " ", TaxPercent = -1 }) with
        {
            Number = "",
            ValidUntil = new(2026, 5, 1),
            RegistrationNumber = "T7000012050003",
            ContractMonths = 0,
        };
        Assert.Equal(
            [
                "Missing number",
                "ValidBeforeIssued validUntil",
                "OutOfRange contractMonths",
                "RegistrationCheckDigit registrationNumber",
                "OutOfRange lines.0.quantity",
                "Missing lines.1.name",
                "OutOfRange lines.1.taxPercent",
            ],
            quote.Check().Select(finding => $"{finding.Fault} {finding.Field}")
        );
        Assert.Equal(QuoteFault.NoLines, Quote().Check()[0].Fault);
        Assert.Equal(QuoteFault.BelowZero, Quote(Line("1*10"), Line("-1*11")).Check()[0].Fault);
        Assert.Equal(QuoteFault.NotWholeYears, (Quote(Line("1*10/y")) with { ContractMonths = 13 }).Check()[0].Fault);
        Assert.Contains(Quote(Line("1000000*1000000000000")).Check(), finding => finding.Field == "lines.0.unitPrice");
    }

    [Fact]
    public void A_quotation_fills_the_calculator_and_a_revision_is_another_version()
    {
        var quote = Quote(Line("1*1200000"), Line("40*60000/y")) with { ContractMonths = 36 };
        var values = quote.ValuesFor(RoiTemplates.Each["labour"]);
        Assert.Equal([("annual", 2_400_000m), ("initial", 1_200_000m)], values.Select(pair => (pair.Key, pair.Value)).Order());
        var next = quote.Revised(new(2026, 6, 12));
        Assert.Equal((2, new DateOnly(2026, 7, 12)), (next.Revision, next.ValidUntil));
        Assert.NotEqual(quote.Version, next.Version);
        Assert.True(next.ExpiredOn(new(2026, 7, 13)) && !next.ExpiredOn(new(2026, 7, 12)));
        Assert.Equal("一式", new QuoteLine { Name = "導入支援" }.QuantityText);
        Assert.Equal(
            "40 ID",
            new QuoteLine
            {
                Name = "利用料",
                Quantity = 40,
                Unit = "ID",
            }.QuantityText
        );
    }
}
