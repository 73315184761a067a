using System.Globalization;
using System.Text;

namespace DealRoom.Domain.Documents;

/// <summary>
/// Makes an uploaded file's name safe to show and to hand back: Japanese stays, in composed form (a Mac sends ガ in two pieces);
/// folders, control characters and marks that turn the writing direction ("fdp.exe" shown as "exe.pdf") go.
/// </summary>
public static class FileNames
{
    /// <summary>The longest name kept, in UTF-16 units, extension included.</summary>
    public const int Longest = 150;

    private const string NotOnWindows = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con",
        "prn",
        "aux",
        "nul",
        "com1",
        "com2",
        "com3",
        "com4",
        "com5",
        "com6",
        "com7",
        "com8",
        "com9",
        "lpt1",
        "lpt2",
        "lpt3",
        "lpt4",
        "lpt5",
        "lpt6",
        "lpt7",
        "lpt8",
        "lpt9",
    };

    /// <summary>The clean name; null when nothing of it is left.</summary>
    public static string? Clean(string? sent)
    {
        var name = Printable(sent ?? "");
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim().Trim('.', ' ');
        if (name.Length == 0)
        {
            return null;
        }

        var stem = name.Split('.')[0];
        return Cut(Devices.Contains(stem) ? "_" + name : name);
    }

    private static string Printable(string sent)
    {
        var kept = new StringBuilder(sent.Length);
        foreach (var rune in sent.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                kept.Append(' ');
            }
            else if (
                rune != Rune.ReplacementChar
                && category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
            )
            {
                kept.Append(rune.IsAscii && NotOnWindows.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    // The end of the stem is cut, never the extension, and never through the middle of a character.
    private static string Cut(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= 12 ? name[dot..] : "";
        var stem = name[..^extension.Length];
        var end = 0;
        while (end < stem.Length && end + StringInfo.GetNextTextElementLength(stem, end) is var next && next <= Longest - extension.Length)
        {
            end = next;
        }

        return (end > 0 ? stem[..end].TrimEnd(' ', '.') : "_") + extension;
    }
}
