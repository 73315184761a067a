using System.Text;

namespace DealRoom.Domain.Roi.Formulas;

/// <summary>How names in formulas are written and compared (R54): ja or en words, no matter the width or the case.</summary>
public static class FormulaWords
{
    /// <summary>The form names are compared in: compatibility forms folded, lower case.</summary>
    public static string Fold(string? word)
    {
        var text = (word ?? "").Trim();
        // half a surrogate pair cannot be folded, and is no name either
        return text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    /// <summary>Can it stand in a formula as a name: a letter or 「_」 first, then letters, digits, 「_」, 「ー」, 「・」; no function's name?</summary>
    public static bool IsName(string? word)
    {
        var text = (word ?? "").Trim();
        return text.Length > 0 && StartsName(text[0]) && text.All(ContinuesName) && FunctionOf(text) is null;
    }

    internal static FormulaFunction? FunctionOf(string word) =>
        Fold(word) switch
        {
            "min" or "最小" => FormulaFunction.Min,
            "max" or "最大" => FormulaFunction.Max,
            "round" or "四捨五入" => FormulaFunction.Round,
            "if" or "もし" => FormulaFunction.If,
            _ => null,
        };

    internal static bool StartsName(char c) => c is '_' or '\uFF3F' || (char.IsLetter(c) && c is not ('ー' or 'ｰ'));

    internal static bool ContinuesName(char c) => StartsName(c) || char.IsDigit(c) || c is 'ー' or 'ｰ' or '・' or '･' || Marks(c);

    // voiced sound marks of half-width kana, and combining ones
    private static bool Marks(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
