using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

public sealed class WhatIfTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MemberId User = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly MemberId Director = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly WhatIfItem[] Room = [new("price", SignalKind.PricingView), new("security", SignalKind.SecurityView)];

    [Fact]
    public void A_moves_gain_is_what_the_fold_makes_of_it()
    {
        var (fold, now) = (Deal(), Start.AddDays(10));
        var whatIf = Ask(fold, now);
        var step = whatIf.Alone(Room).Single(s => s.Move is { Kind: WhatIfKind.Opens, Asset: "price" } && s.Move.Person == PersonId.Of(Director));
        var before = fold.At(now).Score;
        fold.Apply(
            new Signal(9, Guid.NewGuid(), now.AddMinutes(1), SignalKind.PricingView, PersonId.Of(Director))
            {
                Asset = "price",
                ActiveMs = 30_000,
                OneRow = true,
            }
        );
        Assert.Equal(fold.At(now.AddMinutes(2)).Score - before, step.Delta, 1e-3);
        Assert.True(step.Delta > 0);
    }

    [Fact]
    public void The_plan_reaches_the_goal_and_its_steps_sum_to_it()
    {
        var plan = Ask(Deal(), Start.AddDays(10)).To(65, Room);
        Assert.True(plan.Reached);
        Assert.InRange(plan.Steps.Count, 1, 3);
        Assert.Equal(plan.ScoreAfter, plan.ScoreBefore + plan.Steps.Sum(s => s.Delta), 1e-9);
        Assert.True(ScoreView.Shown(plan.ScoreAfter) >= 65);
        // no single cheaper move does
        var effort = plan.Steps.Sum(s => s.Move.Effort);
        Assert.DoesNotContain(Ask(Deal(), Start.AddDays(10)).Alone(Room), s => ScoreView.Shown(s.ScoreAfter) >= 65 && s.Move.Effort < effort);
    }

    [Fact]
    public void Out_of_reach_is_said_and_asking_changes_nothing()
    {
        var fold = Deal();
        var json = fold.State.ToJson();
        var plan = Ask(fold, Start.AddDays(10)).To(101, Room);
        Assert.False(plan.Reached);
        Assert.NotEmpty(plan.Steps);
        Assert.Equal(json, fold.State.ToJson());
        Assert.Empty(Ask(fold, Start.AddDays(10)).To(1, Room).Steps);
    }

    [Fact]
    public void Who_is_missing_is_among_the_moves()
    {
        var moves = Ask(Deal(), Start.AddDays(10)).Alone(Room).Select(s => s.Move.Kind).ToHashSet();
        Assert.Contains(WhatIfKind.Champion, moves);
        Assert.Contains(WhatIfKind.Sponsor, moves);
        Assert.Contains(WhatIfKind.Department, moves);
        Assert.Contains(WhatIfKind.Meeting, moves);
    }

    private static WhatIf Ask(DealFold fold, DateTimeOffset at) => new(ScoreModel.Default, fold.State, at, TimeZoneInfo.Utc);

    private static DealFold Deal()
    {
        var facts = new DealFacts(new FitFacts(Industry: 0.8, Size: 0.8, Needs: 1), [Department.Legal]);
        var fold = new DealFold(ScoreModel.Default, null, _ => null, facts, TimeZoneInfo.Utc);
        fold.Apply(new FactsLearned(1, Id(1), Start, facts));
        fold.Apply(new MemberLearned(2, Id(2), Start, User, new MemberFacts(DmuRoles.User, Department: Department.Using)));
        fold.Apply(
            new MemberLearned(3, Id(3), Start, Director, new MemberFacts(DmuRoles.Decider, Band: TitleBand.DepartmentHead, DecisionLayer: true))
        );
        fold.Apply(
            new Signal(4, Id(4), Start.AddDays(5), SignalKind.ProposalView, PersonId.Of(User))
            {
                Asset = "proposal",
                ActiveMs = 70_000,
                OneRow = true,
            }
        );
        return fold;
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
