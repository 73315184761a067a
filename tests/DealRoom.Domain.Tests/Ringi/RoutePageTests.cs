using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Ringi.Authority;
using DealRoom.Domain.Ringi.Nemawashi;
using DealRoom.Domain.Ringi.Route;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.Ringi;

/// <summary>route.md, run.</summary>
public sealed class RoutePageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Ringi", "route.md"));

    private static IReadOnlyList<PageRow> Table(string column) => Page.Single(table => table.Columns.Contains(column)).Rows;

    [Fact]
    public void The_route_is_the_one_of_the_page() =>
        Assert.Equal(
            Table("places").Select(row => (row["kind"], row["places"])),
            RouteOfThePage.New().Steps.Select(step => (step.Kind.ToString(), string.Join(' ', step.Seats.Select(seat => seat.Name))))
        );

    [Fact]
    public void Every_deed_comes_to_what_the_page_says() =>
        Assert.All(
            Table("given"),
            row =>
            {
                var before = RouteOfThePage.Given(row["given"]);
                var outcome = before.Apply(RouteOfThePage.Act(row["deed"]));
                var (route, text) = (outcome.Route, $"{row["given"]} | {row["deed"]}");
                Assert.Equal((text, row["result"], row["state"]), (text, outcome.Result.ToString(), route.State.ToString()));
                if (row.Has("step"))
                {
                    Assert.Equal((text, row["step"]), (text, $"{route.StepNumber} of {route.StepCount}"));
                }
                Assert.Equal(outcome.IsAccepted, outcome.Event is not null);
                Assert.Equal(before.Version + (outcome.IsAccepted ? 1 : 0), route.Version);
                if (outcome.Event is { } kept)
                {
                    Assert.Equal((before.State, route.State, route.Version), (kept.Before, kept.After, kept.Version));
                }
            }
        );

    [Fact]
    public void Every_result_and_every_state_stands_on_the_page()
    {
        var results = Table("given").Select(row => row["result"]).ToHashSet();
        var byPlanOnly = new[] { nameof(RouteResult.Replanned), nameof(RouteResult.PlanIncomplete), nameof(RouteResult.PlanFixed) };
        Assert.Empty(Enum.GetNames<RouteResult>().Except(results).Except(byPlanOnly));
        Assert.Empty(Enum.GetNames<RouteState>().Except(Table("given").Select(row => row["state"])));
    }

    [Fact]
    public void Authority_is_as_on_the_page() =>
        Assert.All(
            Table("decides"),
            row =>
            {
                var answer = AuthorityTable.Default.Of(new((decimal)row.Number("amount"), row["terms"] == "own", row["budget"] == "outside"));
                Assert.Equal(row["decides"], answer.Decider.Decider.Ja);
                Assert.Equal(row["above"], answer.Above?.ToString(CultureInfo.InvariantCulture) ?? "");
                Assert.Equal(row["approve before"], string.Join(' ', answer.Before.Select(level => level.Decider.Ja)));
                Assert.Equal(row["consulted"], string.Join(", ", answer.Consulted.Select(rule => rule.Department)));
            }
        );

    [Fact]
    public void They_are_spoken_to_in_the_order_of_the_page()
    {
        var people = Committee.People;
        var entries = NemawashiOrder.Propose(people, [Department.It, Department.Legal, Department.Procurement]);
        var numbers = NemawashiOrder.Numbers(entries);
        Assert.Equal(
            Table("turn").Select(row => ((int)row.Number("number"), row["turn"], row["who"], row["department"])),
            entries.Select((entry, n) => (numbers[n], entry.Turn.ToString(), Committee.Name(entry.Member), entry.Department.ToString()!))
        );
    }
}
