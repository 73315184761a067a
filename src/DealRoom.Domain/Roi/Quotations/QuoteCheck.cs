namespace DealRoom.Domain.Roi.Quotations;

/// <summary>What keeps a quotation from being issued, each beside its field.</summary>
internal sealed class QuoteCheck
{
    private const decimal MostPrice = 1_000_000_000_000;
    private const decimal MostQuantity = 1_000_000;
    private const int LongLine = 120;
    private const int LongText = 1000;

    private readonly List<QuoteFinding> findings = [];

    public static IReadOnlyList<QuoteFinding> Of(Quotation quote)
    {
        var check = new QuoteCheck();
        check.Head(quote);
        check.Add(quote.Lines.Count == 0, QuoteFault.NoLines, "lines");
        check.Add(quote.Lines.Count > Quotation.MostLines, QuoteFault.TooManyLines, "lines");
        foreach (var (line, n) in quote.Lines.Take(Quotation.MostLines).Select((line, n) => (line, n)))
        {
            check.Line(line, $"lines.{n}");
        }

        var yearly = quote.Lines.Any(line => line.Charge == QuoteCharge.Yearly);
        check.Add(yearly && quote.ContractMonths is { } months && months % 12 != 0, QuoteFault.NotWholeYears, "contractMonths");
        if (check.findings.Count == 0)
        {
            check.Add(quote.Totals().Rates.Any(rate => rate.Net < 0), QuoteFault.BelowZero, "lines");
        }

        return check.findings;
    }

    private void Head(Quotation quote)
    {
        Text(quote.Number, "number", LongLine, needed: true);
        Text(quote.Subject, "subject", LongLine, needed: true);
        Text(quote.Addressee.Company, "addressee", LongLine, needed: true);
        Text(quote.Issuer, "issuer", LongLine, needed: true);
        Text(quote.IssuerDetail, "issuerDetail", LongText, needed: false);
        Text(quote.PaymentTerms, "paymentTerms", LongLine * 2, needed: true);
        Text(quote.Delivery, "delivery", LongLine, needed: false);
        Text(quote.Note, "note", LongText, needed: false);
        Add(quote.Revision < 1, QuoteFault.OutOfRange, "revision");
        Add(quote.ValidUntil < quote.IssuedOn, QuoteFault.ValidBeforeIssued, "validUntil");
        Add(quote.ContractMonths is < 1 or > Quotation.MostMonths, QuoteFault.OutOfRange, "contractMonths");
        if (quote.RegistrationNumber.Length > 0 && InvoiceNumber.Read(quote.RegistrationNumber, quote.IssuerIsCompany).Fault is { } fault)
        {
            findings.Add(new(fault, "registrationNumber"));
        }
    }

    private void Line(QuoteLine line, string field)
    {
        Text(line.Name, field + ".name", LongLine, needed: true);
        Text(line.Note, field + ".note", LongLine * 2, needed: false);
        Text(line.Unit, field + ".unit", 10, needed: false);
        Add(line.Quantity is <= 0 or > MostQuantity || line.Quantity != decimal.Round(line.Quantity, 3), QuoteFault.OutOfRange, field + ".quantity");
        Add(line.UnitPrice is < 0 or > MostPrice, QuoteFault.OutOfRange, field + ".unitPrice");
        Add(line.Quantity > 0 && line.UnitPrice > RoiLimits.MostAmount / 1000 / line.Quantity, QuoteFault.OutOfRange, field + ".unitPrice");
        Add(line.Share is < 0 or > 1, QuoteFault.OutOfRange, field + ".share");
        Add(line.TaxPercent is < 0 or > 100, QuoteFault.OutOfRange, field + ".taxPercent");
    }

    private void Text(string text, string field, int most, bool needed)
    {
        Add(needed && string.IsNullOrWhiteSpace(text), QuoteFault.Missing, field);
        Add(text.Length > most, QuoteFault.TooLong, field);
    }

    private void Add(bool wrong, QuoteFault fault, string field)
    {
        if (wrong)
        {
            findings.Add(new(fault, field));
        }
    }
}
