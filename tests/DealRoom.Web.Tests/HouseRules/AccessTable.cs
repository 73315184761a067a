namespace DealRoom.Web.Tests.HouseRules;

/// access.md as the tests read it.
public static class AccessTable
{
    public sealed record Row(string Method, string Route, string Who);

    public static List<Row> Rows { get; } =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "tests/DealRoom.Web.Tests/HouseRules/access.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains(" | /", StringComparison.Ordinal))
            .Select(l => l.Split(" | ", StringSplitOptions.TrimEntries))
            .Select(c => new Row(c[0].TrimStart('|').Trim(), c[1], c[2].TrimEnd('|').Trim())),
    ];

    /// What answers no page of its own: files, data, fragments, sockets, and the nets that catch everything else.
    public static bool IsPage(Row row) =>
        row is { Method: "GET" }
        && !row.Route.Contains("**", StringComparison.Ordinal)
        && !NoPages.Any(part => row.Route.Contains(part, StringComparison.Ordinal));

    /// Pages the demo workspace has nothing for: they answer that it is not there.
    public static readonly string[] Empty = ["/rooms/{room:guid}/not-me", "/attendance/{id:guid}"];

    static readonly string[] NoPages =
    [
        "/api/",
        "/openapi/",
        "/alerts/bell",
        "/health/",
        "-fragment",
        "/today/live",
        "/row",
        "/duplicates",
        "/cover",
        "/file",
        "/logo",
        ".csv",
        ".json",
        "/status/",
    ];
}
