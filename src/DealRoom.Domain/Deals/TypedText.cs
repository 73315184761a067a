using System.Text;

namespace DealRoom.Domain.Deals;

/// <summary>
/// What became of text a person or a script typed. Emoji and right-to-left writing are welcome; what no document can carry
/// (NUL, other control characters, half surrogates) is refused rather than silently changed. Lengths are UTF-16 units, as a
/// browser's maxlength counts them.
/// </summary>
public abstract record TypedText
{
    private TypedText() { }

    /// <summary>Text to keep: line ends are \n, the ends trimmed. May be empty.</summary>
    public sealed record Accepted(string Value) : TypedText;

    /// <summary>Longer than allowed.</summary>
    public sealed record TooLong(int Length, int Max) : TypedText;

    /// <summary>Not text: it holds a control character or half a character.</summary>
    public sealed record NotText : TypedText;

    /// <summary>Reads text of several lines; nothing typed is accepted as empty.</summary>
    public static TypedText Clean(string? typed, int max)
    {
        var text = new StringBuilder();
        var before = '\0';
        foreach (var c in typed ?? "")
        {
            // Word and PowerPoint paste their soft line break as a vertical tab.
            if (c is '\r' or '\v' or '\f' || (c == '\n' && before != '\r'))
            {
                text.Append('\n');
            }
            else if (c != '\n')
            {
                text.Append(c);
            }

            before = c;
        }

        return Judge(text.ToString().Trim(), max);
    }

    /// <summary>Reads text of one line: line ends and tabs become spaces.</summary>
    public static TypedText CleanLine(string? typed, int max) =>
        Clean(typed, int.MaxValue) switch
        {
            Accepted lines => Judge(lines.Value.Replace('\n', ' ').Replace('\t', ' '), max),
            var refused => refused,
        };

    private static TypedText Judge(string text, int max)
    {
        if (!IsText(text))
        {
            return new NotText();
        }

        return text.Length > max ? new TooLong(text.Length, max) : new Accepted(text);
    }

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF' || (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')))
            {
                return false;
            }
        }

        return true;
    }
}
