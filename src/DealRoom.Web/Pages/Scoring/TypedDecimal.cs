using System.Globalization;
using System.Text;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>A number as people type it: ０.４５, 12, 1,000. No culture decides what a dot is.</summary>
static class TypedDecimal
{
    public static bool TryRead(string? typed, out double value)
    {
        value = 0;
        var plain = (typed ?? "").Trim();
        if (plain.Length is 0 or > 40 || plain.Any(char.IsSurrogate))
            return false;
        plain = plain.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    public static string Show(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
