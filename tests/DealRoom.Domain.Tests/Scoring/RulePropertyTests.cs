using System.Text.Json;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>What holds for every history in which hands move the score too, here for five hundred made from fixed seeds.</summary>
public sealed class RulePropertyTests
{
    private static IEnumerable<int> Seeds() => Enumerable.Range(1, 500);

    [Fact]
    public void A_score_moved_by_hand_is_the_batch_formula_moved_and_its_ledger_sums_up() =>
        Parallel.ForEach(
            Seeds(),
            seed =>
            {
                var (history, log) = WithHands(seed);
                var (fold, sum) = (history.NewFold(), 0d);
                for (var i = 0; i < log.Count; i++)
                {
                    foreach (var row in fold.Apply(log[i]))
                    {
                        sum += row.DeltaScore;
                        Assert.Equal(sum, row.ScoreAfter, 1e-8);
                        Assert.InRange(row.ScoreAfter, -1e-8, 100 + 1e-8);
                        if (row.Cause != LedgerCause.Override)
                        {
                            Assert.Equal(row.DeltaScore, row.DeltaFit + row.DeltaTemperature + row.DeltaInvolvement, 1e-12);
                        }
                    }
                    Assert.Equal(fold.At(log[i].At).Score, sum + fold.ClosingRowsAt(log[i].At).Sum(row => row.DeltaScore), 1e-6);
                    var next = i + 1 < log.Count ? log[i + 1].At : log[i].At.AddDays(40);
                    if (i % 7 == 0 && next > log[i].At)
                    {
                        Compare(history, log, fold, next.AddTicks(-1), sum);
                    }
                }
                Compare(history, log, fold, log[^1].At.AddDays(50), sum);
            }
        );

    [Fact]
    public void Arrivals_and_restarts_change_nothing_that_is_folded() =>
        Parallel.ForEach(
            Seeds(),
            seed =>
            {
                var (history, log) = WithHands(seed);
                var (plain, other) = (history.NewFold(), history.NewFold());
                var shuffled = log.ToArray();
                history.Random.Shuffle(shuffled);
                var i = 0;
                foreach (var e in shuffled.Order(DealEvent.Order))
                {
                    Assert.Equal(plain.Apply(log[i]), other.Apply(e));
                    if (i++ % 11 == 0)
                    {
                        other = history.NewFold(DealState.FromJson(other.State.ToJson()));
                    }
                }
                Assert.Equal(JsonSerializer.Serialize(plain.State), JsonSerializer.Serialize(other.State));
            }
        );

    [Fact]
    public void Decisions_are_the_same_wherever_the_process_was_restarted() =>
        Parallel.ForEach(
            Seeds(),
            seed =>
            {
                var (history, log) = WithHands(seed);
                var (plain, restarted) = (new List<Decision>(), new List<Decision>());
                var (fold, memory) = (history.NewFold(), new WatchState());
                var (broken, remembered) = (history.NewFold(), new WatchState());
                foreach (var e in log)
                {
                    Tell(fold, memory, e, plain);
                    if (history.Random.Next(5) == 0)
                    {
                        (broken, remembered) = (history.NewFold(DealState.FromJson(broken.State.ToJson())), WatchState.FromJson(remembered.ToJson()));
                    }
                    Tell(broken, remembered, e, restarted);
                }
                Assert.Equal(plain.Select(Text), restarted.Select(Text));
                Assert.Equal(memory.ToJson(), remembered.ToJson());
                OnceEach(plain);
            }
        );

    [Fact]
    public void Raising_the_points_of_a_kind_never_lowers_a_score() =>
        Parallel.ForEach(
            Seeds(),
            seed =>
            {
                var history = new GeneratedHistory(seed);
                // the week's limit of calls is in points, so there more at once is less later
                var kind = Enum.GetValues<SignalKind>().Except([SignalKind.CallOrMail, SignalKind.FileDownload]).ElementAt(seed % 20);
                var raised = new Dictionary<SignalKind, double>(ScoreModel.Default.Points) { [kind] = ScoreModel.Default.PointsOf(kind) * 1.7 };
                var (plain, higher) = (history.NewFold(), history.NewFold(null, ScoreModel.Default with { Points = raised }));
                foreach (var e in history.InOrder)
                {
                    plain.Apply(e);
                    higher.Apply(e);
                    Assert.True(higher.At(e.At).Score >= plain.At(e.At).Score - 1e-9);
                }
            }
        );

    private static void Tell(DealFold fold, WatchState memory, DealEvent e, List<Decision> decisions)
    {
        var watch = new DealWatch(ScoreModel.Default, memory, decisions);
        fold.Apply(e);
        watch.Saw(e, fold.State);
        if (fold.Step is { } step)
        {
            watch.Compare(step, fold.State, e is Signal);
        }
        watch.Risks(fold.State, e.At, WatchFacts.None);
    }

    // between two alerts one arming, and no tier that is the one before
    private static void OnceEach(List<Decision> decisions)
    {
        var alerts = decisions.Where(decision => decision.Kind is DecisionKind.AlertRaised or DecisionKind.AlertRearmed).ToList();
        Assert.All(alerts.Zip(alerts.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        Assert.All(alerts.Where(alert => alert.Kind == DecisionKind.AlertRaised), alert => Assert.True(alert.Score >= 80));
        Assert.All(
            decisions.Where(decision => decision.Kind == DecisionKind.TierChanged),
            decision => Assert.NotEqual(decision.Details.From, decision.Tier)
        );
        var surges = decisions.Where(decision => decision.Kind == DecisionKind.Surge).ToList();
        Assert.All(surges.Zip(surges.Skip(1)), pair => Assert.True((pair.Second.At - pair.First.At).TotalDays >= 7));
    }

    private static string Text(Decision decision) => JsonSerializer.Serialize(decision);

    private static void Compare(GeneratedHistory history, IReadOnlyList<DealEvent> log, DealFold fold, DateTimeOffset at, double sum)
    {
        var batch = new BatchScore(history.InOrder, at).Score;
        var last = log.LastOrDefault(e => e.At <= at && e is OverrideSet or OverrideLifted && e.At <= at);
        var expected = last is OverrideSet set && set.ExpiresAt > at ? Math.Clamp(batch + set.Amount, 0, 100) : batch;
        Assert.Equal(expected, fold.At(at).Score, 1e-6);
        Assert.Equal(expected, sum + fold.ClosingRowsAt(at).Sum(row => row.DeltaScore), 1e-6);
    }

    private static (GeneratedHistory History, List<DealEvent> Log) WithHands(int seed)
    {
        var history = new GeneratedHistory(seed);
        var random = new Random(-seed);
        var (from, span) = (history.InOrder[0].At, history.End - history.InOrder[0].At);
        var hands = Enumerable
            .Range(0, random.Next(0, 9))
            .Select(
                DealEvent (i) =>
                {
                    var (at, id) = (from + span * random.NextDouble(), new Guid(i + 1, 0, 0, new byte[8]));
                    return random.Next(4) == 0
                        ? new OverrideLifted(0, id, at)
                        : new OverrideSet(0, id, at, random.Next(-100, 101), id, at.AddDays(random.NextDouble() * 30));
                }
            );
        return (history, [.. history.InOrder.Concat(hands).Order(DealEvent.Order)]);
    }
}
