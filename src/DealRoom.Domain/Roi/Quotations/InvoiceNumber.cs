using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Roi.Quotations;

/// <summary>適格請求書発行事業者登録番号: T and 13 digits. A company's are its 法人番号, so their check digit is tested; a sole trader's are not.</summary>
public sealed record InvoiceNumber
{
    private InvoiceNumber(string digits) => Text = "T" + digits;

    /// <summary>T1234567890123.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Reads what was typed; widths, spaces, hyphens and a missing T are forgiven. The fault is null when it holds.</summary>
    public static (InvoiceNumber? Number, QuoteFault? Fault) Read(string? typed, bool company = true)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsDigit).Select(digit => (char)('0' + char.GetNumericValue(digit))));
        return CorporateNumber.Read(typed) switch
        {
            CorporateNumberReading.Accepted accepted => (new(accepted.Number.Digits), null),
            var refused when refused == CorporateNumberReading.WrongCheckDigit => company
                ? (null, QuoteFault.RegistrationCheckDigit)
                : (new(digits), null),
            _ => (null, QuoteFault.RegistrationNumber),
        };
    }
}
