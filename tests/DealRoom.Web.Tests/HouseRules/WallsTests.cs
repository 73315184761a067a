using System.Text.RegularExpressions;

namespace DealRoom.Web.Tests.HouseRules;

/// Which folder may see which: Program → {Pages, Signals, Documents, Rooms, FollowUps, Connect, Hosting …} → {Scoring, Texts} → Data → Domain.
public sealed partial class WallsTests
{
    // folder → what its files must not name
    static readonly (string Folder, string[] Never)[] Walls =
    [
        ("Pages", ["Signals", "Connect"]),
        ("Signals", ["Pages", "Connect", "Documents", "Rooms", "FollowUps"]),
        ("Scoring", ["Pages", "Signals", "Connect", "Documents", "Rooms", "FollowUps", "Deals"]),
        ("Deals", ["Pages", "Signals", "Connect", "Documents"]),
        ("Texts", ["Pages", "Signals", "Connect", "Documents", "Rooms", "FollowUps", "Deals", "Scoring"]),
        ("Documents", ["Pages", "Signals", "Connect"]),
        ("FollowUps", ["Pages", "Signals", "Connect"]),
        ("Demo", ["Pages", "Signals", "Connect"]),
    ];

    [Fact]
    public void Folders_see_only_what_lies_below_them() =>
        Assert.Empty(
            Walls.SelectMany(wall =>
                Repository
                    .Files($"src/DealRoom.Web/{wall.Folder}", ".cs", ".cshtml")
                    .SelectMany(file => Trespasses(File.ReadAllText(file), wall.Never).Select(seen => $"{Repository.Short(file)} sees {seen}"))
            )
        );

    [Fact]
    public void The_rule_catches_a_bad_sample() =>
        Assert.Equal(["Signals"], Trespasses("using DealRoom.Domain.Signals;\nusing DealRoom.Web.Signals;\n", ["Signals", "Pages"]));

    static IEnumerable<string> Trespasses(string text, string[] never) =>
        Namespaces().Matches(text).Select(m => m.Groups[1].Value).Where(never.Contains).Distinct();

    [GeneratedRegex(@"\bDealRoom\.Web\.([A-Z]\w+)")]
    private static partial Regex Namespaces();
}
