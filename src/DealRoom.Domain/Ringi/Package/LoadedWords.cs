namespace DealRoom.Domain.Ringi.Package;

/// <summary>A word that sells or disparages, and its place.</summary>
/// <param name="At">The first character, from 0.</param>
/// <param name="Word">The word.</param>
public sealed record LoadedWord(int At, string Word);

/// <summary>Words that have no place in a ringi (R95): it argues with facts and figures. Pointed at, never taken out.</summary>
public static class LoadedWords
{
    private static readonly string[] Words =
    [
        "圧倒的",
        "業界最高",
        "業界No.1",
        "業界初",
        "世界初",
        "最先端",
        "最高の",
        "革新的",
        "画期的",
        "抜群",
        "唯一無二",
        "完璧",
        "絶対に",
        "劇的",
        "驚異的",
        "必ず成功",
        "劣る",
        "劣っ",
        "使えない",
        "時代遅れ",
        "粗悪",
        "お粗末",
        "best-in-class",
        "world-class",
        "cutting-edge",
        "revolutionary",
        "unrivalled",
        "unparalleled",
        "game-changing",
        "amazing",
        "inferior",
        "outdated",
        "useless",
    ];

    /// <summary>The loaded words of a text, in order.</summary>
    public static IReadOnlyList<LoadedWord> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<LoadedWord>();
        foreach (var word in Words)
        {
            for (
                var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                found.Add(new(at, text.Substring(at, word.Length)));
            }
        }

        return [.. found.OrderBy(word => word.At)];
    }
}
