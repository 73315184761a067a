using System.Text.RegularExpressions;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>
/// A field as it goes into another system's form (R58): plain text, lines ended by CRLF, bullets 「・」, no Markdown. Nothing is cut: what is too long is told.
/// </summary>
public sealed partial class CopyBlock
{
    private readonly string plain;

    /// <summary>Makes the block of a field's text.</summary>
    public CopyBlock(RingiField field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Field = field;
        var lines = text.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => Bold().Replace(Heading().Replace(Bullet().Replace(line, "$1・"), ""), "$1").TrimEnd());
        plain = string.Join('\n', lines).Trim('\n');
    }

    /// <summary>The field.</summary>
    public RingiField Field { get; }

    /// <summary>What is copied.</summary>
    public string Text => plain.Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>Characters as a form counts them: UTF-16 units, a line end is one.</summary>
    public int Count => plain.Length;

    /// <summary>Does it exceed the field's limit?</summary>
    public bool IsTooLong(string language) => Count > RingiFields.Rule(Field).Most(language);

    /// <summary>All fields in one text, numbered and named.</summary>
    public static string Whole(IEnumerable<RingiEntry> entries, string language)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var blocks = entries.OrderBy(entry => entry.Field).Select(entry => new CopyBlock(entry.Field, entry.Text));
        return string.Join(
                "\r\n\r\n",
                blocks.Select(block => block.Field == RingiField.End ? block.Text : $"{Title(block.Field, language)}\r\n{block.Text}")
            ) + "\r\n";
    }

    private static string Title(RingiField field, string language) => $"{(int)field}. {RingiFields.Rule(field).Name.In(language)}";

    [GeneratedRegex(@"^(\s*)(?:[-*•‣●]\s+|[・･]\s*)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
