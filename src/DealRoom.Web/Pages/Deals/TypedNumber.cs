using System.Globalization;
using System.Text;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Numbers as people type them: １，２３４万円, 1.2億, ¥8,400,000, 250名.</summary>
public static class TypedNumber
{
    static readonly (char Unit, decimal Worth)[] Units = [('億', 100_000_000m), ('万', 10_000m), ('千', 1_000m)];

    /// <summary>False when it is no whole number; nothing typed is null.</summary>
    public static bool TryRead(string? typed, out long? value)
    {
        value = null;
        var text = Plain(typed);
        if (text.Length == 0)
            return true;
        decimal sum = 0;
        foreach (var (unit, worth) in Units)
        {
            var at = text.IndexOf(unit, StringComparison.Ordinal);
            if (at < 0)
                continue;
            if (!TryPart(text[..at], out var part))
                return false;
            sum += part * worth;
            text = text[(at + 1)..];
        }
        if (text.Length > 0)
        {
            if (!TryPart(text, out var rest))
                return false;
            sum += rest;
        }
        if (sum != decimal.Truncate(sum) || sum > long.MaxValue)
            return false;
        value = (long)sum;
        return true;
    }

    // thirteen digits and three decimals: what multiplied by 億 still fits
    static bool TryPart(string text, out decimal part) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out part) && part < 1_000_000_000_000_000_000m;

    static string Plain(string? typed)
    {
        var whole = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
            if (rune != Rune.ReplacementChar)
                whole.Append(rune.ToString());
        var plain = new StringBuilder();
        foreach (var c in whole.ToString().Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && c is not (',' or '、' or '¥' or '円' or '名' or '人' or '\\'))
                plain.Append(c);
        return plain.ToString();
    }
}
