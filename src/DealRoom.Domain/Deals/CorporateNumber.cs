using System.Text;

namespace DealRoom.Domain.Deals;

/// <summary>
/// 法人番号: the 13 digits a Japanese company is registered under. The first is a check digit over the other twelve:
/// 9 − (Σ digit × weight mod 9), weights 1 and 2 in turn from the right (R12).
/// </summary>
public sealed record CorporateNumber
{
    private const int Length = 13;

    private CorporateNumber(string digits) => Digits = digits;

    /// <summary>The 13 digits, plain.</summary>
    public string Digits { get; }

    /// <inheritdoc/>
    public override string ToString() => Digits;

    /// <summary>Reads what a person typed: full-width digits, spaces, hyphens and the T of an invoice number are forgiven.</summary>
    public static CorporateNumberReading Read(string? typed)
    {
        var digits = Plain(typed);
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
        {
            return CorporateNumberReading.NotThirteenDigits;
        }

        return digits[0] - '0' == CheckDigit(digits.AsSpan(1))
            ? new CorporateNumberReading.Accepted(new CorporateNumber(digits))
            : CorporateNumberReading.WrongCheckDigit;
    }

    /// <summary>The same without the reason.</summary>
    public static bool TryParse(string? typed, out CorporateNumber? number)
    {
        number = Read(typed) is CorporateNumberReading.Accepted accepted ? accepted.Number : null;
        return number is not null;
    }

    private static int CheckDigit(ReadOnlySpan<char> twelve)
    {
        var sum = 0;
        for (var fromRight = 1; fromRight <= twelve.Length; fromRight++)
        {
            sum += (twelve[^fromRight] - '0') * (fromRight % 2 == 1 ? 1 : 2);
        }

        return 9 - (sum % 9);
    }

    private static string Plain(string? typed)
    {
        var plain = new StringBuilder();
        foreach (var c in typed ?? "")
        {
            var half = c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;
            if (!char.IsWhiteSpace(half) && !IsDash(half))
            {
                plain.Append(half);
            }
        }

        return plain.Length > 0 && plain[0] is 'T' or 't' or 'Ｔ' or 'ｔ' ? plain.ToString(1, plain.Length - 1) : plain.ToString();
    }

    private static bool IsDash(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '―' or '−' or '－' or 'ー' or 'ｰ';
}
