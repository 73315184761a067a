using System.Globalization;
using System.Text.RegularExpressions;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Deals;

/// Runs the table of stages.md.
public sealed partial class StageSuggestionTests
{
    static readonly DateTimeOffset Now = new(2026, 6, 12, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string, string> Lines()
    {
        var lines = new TheoryData<string, string, string>();
        foreach (var line in File.ReadAllLines(Page()).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1))
        {
            var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            lines.Add(cells[0], cells[1], cells[2]);
        }
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_line_of_the_page_holds(string from, string evidence, string suggested)
    {
        var found = StageSuggestion.Of(DealStages.Parse(from)!.Value, evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read), Now);
        Assert.Equal(suggested, found is null ? "none" : DealStages.Name(found.Stage));
        if (found is not null)
            Assert.NotEmpty(found.Reasons);
    }

    [Fact]
    public void The_page_says_something() => Assert.True(Lines().Count > 20);

    [Fact]
    public void A_step_of_a_person_is_a_stage_and_back() =>
        Assert.All(PersonSteps.Each, step => Assert.All(PersonSteps.Stages(step), stage => Assert.Equal(step, PersonSteps.Of(stage))));

    static StageEvidence Read(string told)
    {
        var m = Told().Match(told);
        Assert.True(m.Success, told);
        var days = m.Groups["days"].Success ? int.Parse(m.Groups["days"].Value, CultureInfo.InvariantCulture) : 1;
        var person = new Guid(m.Groups["person"].Value[0], 0, 0, new byte[8]);
        return new(Enum.Parse<SignalKind>(m.Groups["kind"].Value), person, m.Groups["layer"].Success, Now.AddDays(-days));
    }

    static string Page()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DealRoom.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests", "DealRoom.Domain.Tests", "Deals", "stages.md");
    }

    [GeneratedRegex(@"^(?<kind>\w+)@(?<person>[A-Z])(?<layer>!)?(-(?<days>\d+))?$")]
    private static partial Regex Told();
}
