using System.Text.Json;
using System.Text.RegularExpressions;

namespace DealRoom.Web.Tests.HouseRules;

/// Every text a person sees is there in both languages, and buyers never read the words that judge them.
public sealed partial class TextsTests
{
    sealed record Pair(string Ja, string En);

    static readonly Dictionary<string, Pair> All = Repository
        .Files("src/DealRoom.Web/Texts", ".json")
        .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, Pair>>(File.ReadAllText(f), JsonSerializerOptions.Web)!)
        .ToDictionary(p => p.Key, p => p.Value);

    // texts whose key is put together: these beginnings must exist, and are all used
    static IEnumerable<(string File, string Key)> Used() =>
        Repository.Files("src/DealRoom.Web", ".cs", ".cshtml").SelectMany(f => Keys(File.ReadAllText(f)).Select(k => (Repository.Short(f), k)));

    [Fact]
    public void No_text_is_missing() =>
        Assert.Empty(
            Used()
                .Where(u => !All.ContainsKey(u.Key) && !All.Keys.Any(k => u.Key.EndsWith('.') && k.StartsWith(u.Key, StringComparison.Ordinal)))
                .Select(u => $"{u.File}: {u.Key}")
                .Distinct()
        );

    [Fact]
    public void Every_text_speaks_both_languages() =>
        Assert.Empty(All.Where(p => string.IsNullOrWhiteSpace(p.Value.Ja) || string.IsNullOrWhiteSpace(p.Value.En)).Select(p => p.Key));

    [Fact]
    public void Both_languages_take_the_same_arguments() =>
        Assert.Empty(
            All.Where(p =>
                    !Arguments()
                        .Matches(p.Value.Ja)
                        .Select(m => m.Value)
                        .Distinct()
                        .Order()
                        .SequenceEqual(Arguments().Matches(p.Value.En).Select(m => m.Value).Distinct().Order())
                )
                .Select(p => p.Key)
        );

    [Fact]
    public void Buyers_never_read_the_words_that_judge_them() =>
        Assert.Empty(
            All.Where(p => p.Key.StartsWith("visit.", StringComparison.Ordinal) && Judging().IsMatch(p.Value.Ja + " " + p.Value.En))
                .Select(p => p.Key)
        );

    [Fact]
    public void The_rules_catch_bad_samples()
    {
        Assert.Equal(["deals.nothing.like.it"], Keys("@T[\"deals.nothing.like.it\"]"));
        Assert.Matches(Judging(), "温度感が上がりました");
        Assert.Matches(Judging(), "your score");
    }

    static IEnumerable<string> Keys(string text) => Literal().Matches(text).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value);

    // T["a.b"], texts["a.b"], In(language, "a.b"…), "a.b." + something
    [GeneratedRegex("(?:\\bT|\\btexts|\\blocalizer|\\bText)\\[\\$?\"([a-z][\\w.-]+)\"|\\bIn\\([^()\"]+, \"([a-z][\\w.-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+(?::[^}]*)?\}")]
    private static partial Regex Arguments();

    [GeneratedRegex("スコア|温度感|門番|チャンピオン|\\bscor|temperature|gatekeeper|champion", RegexOptions.IgnoreCase)]
    private static partial Regex Judging();
}
