using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>What the tables of score.md cannot tell: who is known when, what a row carries, what grows.</summary>
public sealed class FoldTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly DealFacts Opening = new(new FitFacts(Industry: 1), [Department.It]);
    private static readonly MemberFacts Cfo = new(
        DmuRoles.Decider,
        Sponsor: true,
        Band: TitleBand.Executive,
        DecisionLayer: true,
        Department: Department.It
    );
    private static readonly MemberId Member = new(new Guid(1, 0, 0, new byte[8]));
    private int _count;

    [Fact]
    public void A_signal_before_the_opening_takes_the_opening_and_the_member_with_it()
    {
        var fold = Fold();
        var rows = fold.Apply(Signal(Start, SignalKind.DemoRequest));
        Assert.Equal([LedgerCause.Committee, LedgerCause.Committee, LedgerCause.Signal], rows.Select(row => row.Cause));
        Assert.True(rows[0].Opening);
        Assert.Equal(20, rows[0].DeltaFit, 1e-9);
        Assert.Equal(PersonId.Of(Member), rows[1].Person);
        Assert.Equal(1.8, rows[2].Weight);
        Assert.Empty(fold.Apply(new FactsLearned(0, Id(), Start.AddDays(1), Opening)));
        Assert.Empty(fold.Apply(new MemberLearned(0, Id(), Start.AddDays(2), Member, Cfo)));
    }

    [Fact]
    public void Changed_facts_are_rows_of_their_own_and_same_facts_are_none()
    {
        var fold = Fold();
        fold.Apply(new FactsLearned(0, Id(), Start, Opening));
        Assert.Empty(fold.Apply(new FactsLearned(0, Id(), Start, new DealFacts(new FitFacts(Industry: 1), [Department.It]))));
        var fit = fold.Apply(new FactsLearned(0, Id(), Start, Opening with { Fit = new FitFacts(Industry: 0.5) }));
        Assert.Equal(-10, Assert.Single(fit).DeltaFit, 1e-9);
        var known = Assert.Single(fold.Apply(new MemberLearned(0, Id(), Start, Member, Cfo)));
        Assert.Equal((LedgerCause.Committee, 0.3 * 10.5), (known.Cause, Math.Round(known.DeltaInvolvement, 9)));
        var stage = Assert.Single(fold.Apply(new StageChanged(0, Id(), Start, DealStage.Decision)));
        Assert.Equal((LedgerCause.Stage, DealStage.Decision, 0), (stage.Cause, stage.Stage, stage.DeltaScore));
        Assert.Empty(fold.Apply(new StageChanged(0, Id(), Start, DealStage.Decision)));
    }

    [Fact]
    public void A_holder_nobody_identified_adds_a_little_temperature_and_nothing_else()
    {
        var fold = Fold();
        var rows = fold.Apply(Signal(Start, SignalKind.QuoteRequest) with { Person = PersonId.Holder(Id()) });
        Assert.Equal(2, rows.Count);
        var score = fold.At(Start);
        Assert.Equal((0.35 * 60, 0d), (score.WeightedSum, score.Involvement));
        Assert.Null(Assert.Single(score.Persons).Facts);
    }

    [Fact]
    public void Calls_and_joins_score_but_are_not_activity()
    {
        var fold = Fold();
        fold.Apply(Signal(Start, SignalKind.CallOrMail));
        fold.Apply(Signal(Start, SignalKind.MemberJoined));
        var person = Assert.Single(fold.At(Start).Persons);
        Assert.Equal((8, 0d, null, null), (person.Score, person.Activity, person.LastActive, person.LastSeen));
        fold.Apply(Signal(Start, SignalKind.FileDownload));
        Assert.Equal(1, Assert.Single(fold.At(Start).Persons).Activity);
    }

    [Fact]
    public void A_reading_of_a_browser_makes_a_row_for_each_step()
    {
        var rows = Opened().Apply(Signal(Start, SignalKind.PricingView) with { ActiveMs = 200_000, Page = 3, Asset = "prices" });
        Assert.Equal([5, 60, 180], rows.Where(row => row.Cause == LedgerCause.Signal).Select(row => row.StepSeconds!.Value));
        Assert.All(
            rows.Where(row => row.Cause == LedgerCause.Signal),
            row => Assert.Equal((3, "prices", 1, 200_000L), (row.Page, row.Asset, row.NthView, row.ViewActiveMs))
        );
    }

    [Fact]
    public void A_circulating_route_slows_the_clock_like_the_ringi_stage()
    {
        var fold = Opened();
        fold.Apply(Signal(Start, SignalKind.DemoRequest));
        fold.Apply(new RouteChanged(0, Id(), Start, true));
        Assert.Equal(25, fold.At(Start.AddDays(90)).Persons[0].Score, 1e-9);
        fold.Apply(new StageChanged(0, Id(), Start.AddDays(90), DealStage.Ringi));
        fold.Apply(new RouteChanged(0, Id(), Start.AddDays(90), false));
        Assert.True(fold.At(Start.AddDays(90)).SlowClock);
        fold.Apply(new StageChanged(0, Id(), Start.AddDays(90), DealStage.Won));
        Assert.Equal(12.5, fold.At(Start.AddDays(135)).Persons[0].Score, 1e-9);
    }

    [Fact]
    public void A_published_model_is_one_row_and_the_ledger_still_sums()
    {
        var doubled = ScoreModel.Default with { Version = 2, DealHalfSaturation = 30 };
        var (old, fresh) = (Opened(), new DealFold(doubled, null, _ => Cfo, Opening, TimeZoneInfo.Utc));
        var sum = old.State.Ledgered.Sum();
        var signal = Signal(Start, SignalKind.DemoRequest);
        sum += old.Apply(signal).Sum(row => row.DeltaScore);
        fresh.Apply(signal);
        var rows = fresh.TakeOver(old, Start.AddDays(10));
        Assert.Equal([(LedgerCause.Decay, 1), (LedgerCause.Config, 2)], rows.Select(row => (row.Cause, row.Model)));
        sum += rows.Sum(row => row.DeltaScore) + fresh.Apply(Signal(Start.AddDays(20), SignalKind.QuoteRequest)).Sum(row => row.DeltaScore);
        Assert.Equal(fresh.At(Start.AddDays(20)).Score, sum, 1e-9);
    }

    [Fact]
    public void An_event_out_of_order_is_refused()
    {
        var fold = Opened();
        fold.Apply(Signal(Start.AddDays(1), SignalKind.RoiRun));
        var late = Signal(Start, SignalKind.RoiRun);
        Assert.False(fold.IsNext(late));
        Assert.Throws<ArgumentException>(() => fold.Apply(late));
    }

    [Fact]
    public void A_model_survives_a_json_round_trip()
    {
        var json = JsonSerializer.Serialize(ScoreModel.Default);
        var read = JsonSerializer.Deserialize<ScoreModel>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Equal(60, read.PointsOf(SignalKind.QuoteRequest));
        Assert.Contains("\"QuoteRequest\":60", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_rows_still_sum_and_the_state_does_not_grow()
    {
        var fold = Opened();
        var (sum, rows, early) = (fold.State.Ledgered.Sum(), 0, 0);
        var kinds = Enum.GetValues<SignalKind>();
        for (var i = 0; rows < 100_000; i++)
        {
            var made = fold.Apply(
                Signal(Start.AddMinutes(i * 37), kinds[i % kinds.Length]) with
                {
                    Person = new PersonId(new Guid(i % 5, 2, 2, new byte[8]), true),
                    Asset = $"{i % 7}",
                    ActiveMs = 70_000,
                    Recipient = $"{i % 9}",
                }
            );
            rows += made.Count;
            sum += made.Sum(row => row.DeltaScore);
            early = i == 5_000 ? JsonSerializer.Serialize(fold.State).Length : early;
        }
        Assert.Equal(fold.At(fold.State.LastAt!.Value).Score, sum + fold.ClosingRowsAt(fold.State.LastAt.Value).Sum(row => row.DeltaScore), 1e-6);
        Assert.InRange(JsonSerializer.Serialize(fold.State).Length, 0, early * 1.1);
    }

    private static DealFold Fold() => new(ScoreModel.Default, null, _ => Cfo, Opening, TimeZoneInfo.Utc);

    private DealFold Opened()
    {
        var fold = Fold();
        fold.Apply(new FactsLearned(0, Id(), Start, Opening));
        return fold;
    }

    private Signal Signal(DateTimeOffset at, SignalKind kind) => new(++_count, Id(), at, kind, PersonId.Of(Member));

    private Guid Id() => new(++_count, 0, 0, new byte[8]);
}
