using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>score.md, executed.</summary>
public sealed class ScorePageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Scoring", "score.md"));
    private static readonly ScoreModel Model = ScoreModel.Default;

    public static TheoryData<string, bool> Sections()
    {
        var data = new TheoryData<string, bool>();
        foreach (var heading in Page.Where(table => table.Columns[0] == "at").Select(table => table.Heading))
        {
            data.Add(heading, true);
            data.Add(heading, false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void What_the_page_tells_happens(string heading, bool oneRow)
    {
        var tables = Page.Where(table => table.Heading == heading).ToList();
        new PageScenario(tables, oneRow).Run(tables.Single(table => table.Columns[0] == "at"));
    }

    [Fact]
    public void The_page_has_all_its_sections() => Assert.Equal(18, Sections().Count / 2);

    [Fact]
    public void Every_kind_has_the_points_of_the_page()
    {
        var rows = Table("kind");
        Assert.Equal(Enum.GetNames<SignalKind>().Order(StringComparer.Ordinal), rows.Select(row => row["kind"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => row.Expect("points", Model.PointsOf(row.Named<SignalKind>("kind")!.Value)));
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("who")]
    public void A_person_weighs_what_the_page_says(string table) =>
        Assert.All(Table(table), row => row.Expect("weight", Model.Roles.Of(new PersonId(Guid.Empty, true), PageScenario.FactsOf(row))));

    [Fact]
    public void A_title_weighs_what_the_page_says() =>
        Assert.All(
            Table("title"),
            row =>
            {
                var band = MemberFacts.BandOf(row["title"]);
                Assert.Equal(row.Named<Domain.Deals.TitleBand>("band"), band);
                row.Expect("weight", Model.Roles.Of(new PersonId(Guid.Empty, true), new MemberFacts(Band: band)));
            }
        );

    [Fact]
    public void A_tier_is_what_the_page_says() =>
        Assert.All(
            Page.Single(table => table.Columns.Contains("candidate")).Rows,
            row =>
            {
                var at = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));
                var tier = TierRules.Of(Model, TierStates.With(row["condition"], at), at, ScoreView.Shown(row.Number("score")));
                Assert.Equal(row.Named<Tier>("tier"), tier.Tier);
                Assert.Equal(row.Yes("candidate"), tier.HighCandidate);
                Assert.Equal(row["reasons"], string.Join(", ", tier.Reasons));
                Assert.Equal(4, tier.Matched.Count + tier.Missing.Count);
                Assert.Equal(tier.Tier, TierRules.TierOf(Model, TierStates.With(row["condition"], at), at, ScoreView.Shown(row.Number("score"))));
            }
        );

    [Fact]
    public void An_unidentified_holder_weighs_035() => Assert.Equal(0.35, Model.Roles.Of(PersonId.Holder(Guid.Empty), null));

    [Fact]
    public void The_curves_are_those_of_the_page()
    {
        Assert.All(Table("R"), row => row.Expect("T", Model.TemperatureOf(row.Number("R"))));
        Assert.All(Table("days"), row => row.Expect("activity", Model.Activity.Of(row.Number("days"))));
        Assert.All(Table("score"), row => row.Expect("shown", ScoreView.Shown(row.Number("score"))));
    }

    [Fact]
    public void The_fit_is_that_of_the_page() =>
        Assert.All(
            Page.First(table => table.Columns.Contains("known")).Rows,
            row =>
            {
                var fit = PageScenario.FitOf(row);
                row.Expect("F", fit.Score(Model.Fit));
                row.Expect("known", fit.Completeness(Model.Fit));
                Assert.Equal(row.Yes("provisional"), fit.Completeness(Model.Fit) < Model.ProvisionalBelow);
            }
        );

    private static IReadOnlyList<PageRow> Table(string first) => Page.First(table => table.Columns[0] == first).Rows;
}
