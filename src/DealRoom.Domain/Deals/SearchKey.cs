using System.Globalization;
using System.Text;

namespace DealRoom.Domain.Deals;

/// <summary>
/// The key under which a name is stored for searching and for pointing out duplicates (R5): 髙橋 and 高橋, ㈱青葉 and
/// 株式会社 青葉, サーバー and ｻｰﾊﾞ, キヤノン and キャノン give one key each. A key holds no space. It is never shown.
/// </summary>
public static class SearchKey
{
    /// <summary>The key of one name; empty when nothing searchable is left.</summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        return Bare(LegalForms.Strip(Fold(name)));
    }

    /// <summary>The keys of several wordings (name, kana, e-mail), a space between them, for one searchable column.</summary>
    public static string Line(params ReadOnlySpan<string?> wordings)
    {
        var keys = new List<string>(wordings.Length);
        foreach (var wording in wordings)
        {
            var key = Of(wording);
            if (key.Length > 0 && !keys.Contains(key))
            {
                keys.Add(key);
            }
        }

        return string.Join(' ', keys);
    }

    /// <summary>Width, case, kana and old forms made one; spaces and punctuation still stand.</summary>
    internal static string Fold(string text)
    {
        var wide = WholeRunes(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var folded = new StringBuilder(wide.Length);
        foreach (var rune in wide.EnumerateRunes())
        {
            if (rune.Value == '々' && folded.Length > 0 && !char.IsSurrogate(folded[^1]))
            {
                folded.Append(folded[^1]);
            }
            else
            {
                folded.Append(CharacterVariants.Plain(rune).ToString());
            }
        }

        return folded.ToString();
    }

    // Normalize throws on half a surrogate pair, which a script may well send.
    private static string WholeRunes(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
            {
                whole.Append(rune.ToString());
            }
        }

        return whole.ToString();
    }

    // The long vowel goes too: サーバー and サーバ are one word to whoever types it.
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not ('ー' or '~') && Counts(rune))
            {
                bare.Append(rune.ToString());
            }
        }

        return bare.ToString();
    }

    private static bool Counts(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherPunctuation => rune.Value is '@' or '#' or '%',
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse => false,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation => false,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => false,
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => false,
            // Kana and ideograph variation selectors are marks; so are the vowel signs of other scripts, which must stay.
            UnicodeCategory.NonSpacingMark => !IsVariationSelector(rune),
            _ => true,
        };

    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
