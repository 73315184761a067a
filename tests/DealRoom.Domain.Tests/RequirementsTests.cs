using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DealRoom.Domain.Tests;

public partial class RequirementsTests
{
    private static readonly string Tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, ".."));
    private static readonly string Ledger = File.ReadAllText(Path.Combine(Tests, "requirements.md"));

    [Fact]
    public void Every_promise_stands_in_the_ledger_once_and_in_order()
    {
        var expected = Enumerable.Range(1, 127).Select(n => $"R{n}").Concat(Enumerable.Range(1, 34).Select(n => $"T{n}"));
        Assert.Equal(expected, RowId().Matches(Ledger).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void Every_test_the_ledger_names_is_there()
    {
        var named = NamedTest().Matches(Ledger).Select(name => name.Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Exists(name), $"{name} is gone or renamed"));
        Assert.False(Exists("Domain.Tests/Deals/NobodyWroteThis"));
    }

    private static bool Exists(string name)
    {
        var path = Path.Combine(Tests, name.StartsWith("browser-code", StringComparison.Ordinal) ? name : "DealRoom." + name);
        return File.Exists(path) || File.Exists(path + ".cs");
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^\| ([RT]\d+) \|", RegexOptions.Multiline)]
    private static partial Regex RowId();

    [GeneratedRegex(@"((Domain|Web|Browser)\.Tests/\w+(/\w+)*(\.md)?)|(browser-code/[\w.-]+\.js)")]
    private static partial Regex NamedTest();
}
