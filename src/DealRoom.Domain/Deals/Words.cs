using System.Text;

namespace DealRoom.Domain.Deals;

/// <summary>How typed words are made comparable before a table is asked: width, case and spaces; half surrogates fall out.</summary>
internal static class Words
{
    public static string Fold(string? typed)
    {
        var whole = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
            {
                whole.Append(rune.ToString());
            }
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();
    }

    /// <summary>Folded, with the long vowel gone (マネージャー, マネジャー) and spaces kept between Latin words only (課 長, vice president).</summary>
    public static string Comparable(string? typed)
    {
        var folded = Fold(typed);
        var text = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsWhiteSpace(folded[i]))
            {
                if (text.Length > 0 && char.IsAscii(text[^1]) && text[^1] != ' ' && i + 1 < folded.Length && char.IsAscii(folded[i + 1]))
                {
                    text.Append(' ');
                }
            }
            else if (folded[i] is not ('ー' or '.'))
            {
                text.Append(folded[i]);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Where a phrase stands in comparable text, Latin ones as whole words only ("it" is not in "audit"); −1 when nowhere.</summary>
    public static int Find(string text, string phrase, int from = 0)
    {
        for (var at = from; (at = text.IndexOf(phrase, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (!CutsWord(text, at - 1, phrase[0]) && !CutsWord(text, at + phrase.Length, phrase[^1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool CutsWord(string text, int beside, char edge) =>
        char.IsAsciiLetterOrDigit(edge) && beside >= 0 && beside < text.Length && char.IsAsciiLetterOrDigit(text[beside]);
}
