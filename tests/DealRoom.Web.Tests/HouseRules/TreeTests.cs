using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DealRoom.Web.Tests.HouseRules;

/// What lies in the repository, and how things are called.
public sealed partial class TreeTests
{
    [Fact]
    public void Nothing_third_party_is_under_version_control() => Assert.DoesNotContain(Tracked(), f => ThirdParty().IsMatch(f));

    [Fact]
    public void Types_are_named_by_what_they_are() =>
        Assert.Empty(
            typeof(Program)
                .Assembly.GetTypes()
                .Concat(typeof(Domain.Deals.Deal).Assembly.GetTypes())
                .Where(t =>
                    t.Namespace?.StartsWith("DealRoom", StringComparison.Ordinal) == true
                    && !t.Name.Contains('<', StringComparison.Ordinal)
                    && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal)
                    && Empty().IsMatch(t.Name)
                )
                .Select(t => t.FullName)
        );

    [Fact]
    public void Every_version_is_exact()
    {
        var versions = Version().Matches(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")));
        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(@"^\[[\d.]+\]$", v.Groups[1].Value));
        var npm = Repository.Files(".", "package.json").Where(f => !f.Contains("artifacts", StringComparison.Ordinal)).Select(File.ReadAllText);
        Assert.All(npm, text => Assert.DoesNotMatch("\": \"[\\^~*]", text));
    }

    [Fact]
    public void Lock_files_name_no_download_address() =>
        Assert.All(
            Repository.Files(".", "package-lock.json").Where(f => !f.Contains("artifacts", StringComparison.Ordinal)),
            f => Assert.DoesNotContain("\"resolved\": \"http", File.ReadAllText(f), StringComparison.Ordinal)
        );

    [Fact]
    public void The_rules_catch_bad_samples()
    {
        Assert.Matches(ThirdParty(), "wwwroot/lib/pdfjs/pdf.min.mjs");
        Assert.Matches(ThirdParty(), "src/DealRoom.Web/node_modules/echarts/index.js");
        Assert.Matches(Empty(), "ScoreHelper");
        Assert.DoesNotMatch(Empty(), "SignalLog");
    }

    static string[] Tracked()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["ls-files"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true }
        )!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return files;
    }

    [GeneratedRegex(@"(^|/)(node_modules|lib)/|\.min\.(js|css|mjs)$|\.(woff2?|ttf|otf|wasm)$")]
    private static partial Regex ThirdParty();

    [GeneratedRegex(@"(Helper|Helpers|Util|Utils|Manager|Service|Processor|Dto|Info|Impl|Wrapper|Common)$|^Base[A-Z]|Base$")]
    private static partial Regex Empty();

    [GeneratedRegex("Version=\"([^\"]+)\"")]
    private static partial Regex Version();
}
