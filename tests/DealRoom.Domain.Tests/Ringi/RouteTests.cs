using System.Text.Json;
using DealRoom.Domain.Ringi.Route;

namespace DealRoom.Domain.Tests.Ringi;

public sealed class RouteTests
{
    private static readonly string[] Deeds = ["nemawashi", "submit", "pull back", "withdraw", "resume"];
    private static readonly string[] OnSteps = ["ok", "if: 条件", "if", "return: 理由", "hold", "reject", "see", "ok by proxy"];

    private static RouteAct Any(Random dice)
    {
        var text = dice.Next(4) == 0 ? Deeds[dice.Next(Deeds.Length)] : $"{"ABCDEFGHX"[dice.Next(9)]} {OnSteps[dice.Next(OnSteps.Length)]}";
        return RouteOfThePage.Act(text);
    }

    private static string Frozen(ApprovalRoute route) => JsonSerializer.Serialize(route with { Seen = [], Version = 0 });

    [Fact]
    public void A_closed_route_never_changes_whatever_is_tried()
    {
        var closed = new Dictionary<RouteState, int>();
        for (var seed = 0; seed < 500; seed++)
        {
            var dice = new Random(seed);
            // half of them are helped to an outcome
            var route =
                seed % 2 == 0 ? RouteOfThePage.Given(seed % 4 == 0 ? "all" : "submit, A if: 条件, B ok, C ok, D ok, G ok") : RouteOfThePage.New();
            for (var n = 0; n < 60; n++)
            {
                var wasClosed = RouteStates.IsClosed(route.State);
                var outcome = route.Apply(Any(dice));
                if (wasClosed)
                {
                    closed[route.State] = closed.GetValueOrDefault(route.State) + 1;
                    Assert.Equal(Frozen(route), Frozen(outcome.Route));
                }
                if (!outcome.IsAccepted)
                {
                    Assert.Same(route, outcome.Route);
                }
                route = outcome.Route;
            }
        }
        Assert.Equal(4, closed.Count);
    }

    [Fact]
    public void However_it_goes_approved_means_that_every_step_was()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var dice = new Random(seed);
            var route = RouteOfThePage.Given("submit");
            for (var n = 0; n < 80 && !RouteStates.IsClosed(route.State); n++)
            {
                route = route.Apply(Any(dice)).Route;
            }
            if (RouteStates.IsApproved(route.State))
            {
                var who = route.Answers.Select(answer => answer.Seat).ToList();
                Assert.Equal(who.Count, who.Distinct().Count());
                Assert.All("ABCG", letter => Assert.Contains(RouteOfThePage.Seat(letter), who));
                Assert.Single(who, seat => seat == RouteOfThePage.Seat('D') || seat == RouteOfThePage.Seat('E'));
                Assert.Equal(route.State == RouteState.Conditional, route.Conditions.Count > 0);
            }
        }
    }

    [Fact]
    public void Of_two_who_approve_for_all_one_wins()
    {
        var route = RouteOfThePage.Given("submit, A ok, B ok, C ok");
        foreach (var order in new[] { "DE", "ED" })
        {
            var first = route.Apply(RouteOfThePage.Act($"{order[0]} ok"));
            var second = first.Route.Apply(RouteOfThePage.Act($"{order[1]} ok"));
            Assert.Equal((RouteResult.Advanced, RouteResult.AlreadyActed), (first.Result, second.Result));
            // both saw the same version and made the next one: only one of them can be stored
            Assert.Equal(first.Route.Version, route.Apply(RouteOfThePage.Act($"{order[1]} ok")).Route.Version);
        }
    }

    [Fact]
    public void A_route_is_filed_only_when_it_is_one()
    {
        Assert.Equal([RoutePlanFault.NoSteps], new ApprovalRoute().Check());
        Assert.Equal(RouteResult.PlanIncomplete, new ApprovalRoute().Apply(RouteOfThePage.Act("submit")).Result);
        Assert.Equal([RoutePlanFault.NoDecision], Of(RouteOfThePage.Step(RouteStepKind.Approve, "A")));
        Assert.Equal([RoutePlanFault.OnePersonOnly], Of(RouteOfThePage.Step(RouteStepKind.Decide, "AB")));
        Assert.Equal([RoutePlanFault.EmptyStep], Of(RouteOfThePage.Step(RouteStepKind.Consult, ""), RouteOfThePage.Step(RouteStepKind.Decide, "A")));
        Assert.Equal([RoutePlanFault.Twice], Of(RouteOfThePage.Step(RouteStepKind.Approve, "A"), RouteOfThePage.Step(RouteStepKind.Decide, "A")));
        Assert.Equal(
            [RoutePlanFault.StepBehindDecision],
            Of(RouteOfThePage.Step(RouteStepKind.Decide, "A"), RouteOfThePage.Step(RouteStepKind.Approve, "B"))
        );
        Assert.Equal(
            [RoutePlanFault.PostReviewBeforeDecision],
            Of(RouteOfThePage.Step(RouteStepKind.PostReview, "A"), RouteOfThePage.Step(RouteStepKind.Decide, "B"))
        );

        static IReadOnlyList<RoutePlanFault> Of(params RouteStep[] steps) => new ApprovalRoute { Steps = steps }.Check();
    }

    [Fact]
    public void Steps_stay_while_it_circulates_but_their_people_and_days_may_change()
    {
        var shorter = RouteOfThePage.New().Steps.Skip(1).ToList();
        var later = RouteOfThePage.New().Steps.Select(step => step with { ExpectedOn = new(2026, 7, 2) }).ToList();
        Assert.Equal(RouteResult.Replanned, Replan("", shorter));
        Assert.Equal(RouteResult.Replanned, Replan("submit, A return: 金額", shorter));
        Assert.Equal(RouteResult.PlanFixed, Replan("submit", shorter));
        Assert.Equal(RouteResult.Replanned, Replan("submit, A ok", later));
        Assert.Equal(RouteResult.AlreadyClosed, Replan("all", later));

        static RouteResult Replan(string given, IReadOnlyList<RouteStep> steps) =>
            RouteOfThePage.Given(given).Replan(steps, RouteOfThePage.Now, "森").Result;
    }

    [Fact]
    public void The_seller_counts_the_days_to_the_decision_until_it_is_made()
    {
        Assert.Equal(10, RouteOfThePage.Given("submit").DaysToDecision(new(2026, 6, 15)));
        Assert.Null(RouteOfThePage.Given("all").DaysToDecision(new(2026, 6, 15)));
        Assert.Equal(
            ["submitted", "approving", "consulting", "returned", "on_hold"],
            RouteStates.Each.Where(RouteStates.Circulates).Select(RouteStates.Code)
        );
    }

    [Fact]
    public void A_route_survives_being_stored()
    {
        var route = RouteOfThePage.Given("submit, A if: 条件, B ok, C ok, D ok, F see");
        var again = JsonSerializer.Deserialize<ApprovalRoute>(JsonSerializer.Serialize(route))!;
        Assert.Equal(RouteResult.CompletedOnCondition, again.Apply(RouteOfThePage.Act("G ok")).Result);
    }
}
