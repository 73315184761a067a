using System.Text;

namespace DealRoom.Domain.Documents;

/// <summary>Tells HTML, SVG and XML by their first words, in UTF-8 or UTF-16, behind any blanks and comments.</summary>
internal static class MarkupSignature
{
    private const int Within = 4096;

    private static readonly string[] Openings =
    [
        "<?xml",
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<svg",
        "<script",
        "<style",
        "<iframe",
        "<meta",
        "<title",
        "<math",
        "<!entity",
    ];

    public static bool Matches(ReadOnlySpan<byte> head)
    {
        var start = head[..Math.Min(head.Length, Within)];
        // Without its zero bytes ASCII in UTF-16 reads like ASCII.
        var text = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal);
        var opening = PastBlanksAndComments(text);
        foreach (var word in Openings)
        {
            if (opening.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> PastBlanksAndComments(string text)
    {
        // The byte order marks of UTF-8 and UTF-16, as Latin-1 sees them.
        var rest = text.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF").TrimStart();
        while (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("-->", StringComparison.Ordinal);
            rest = end < 0 ? [] : rest[(end + 3)..].TrimStart();
        }

        return rest;
    }
}
