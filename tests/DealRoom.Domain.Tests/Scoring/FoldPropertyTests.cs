using System.Text.Json;
using DealRoom.Domain.Scoring;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>What holds for every history: here for a thousand made from fixed seeds.</summary>
public sealed class FoldPropertyTests
{
    private const int Histories = 1000;

    private static IEnumerable<GeneratedHistory> All() => Enumerable.Range(1, Histories).Select(seed => new GeneratedHistory(seed));

    [Fact]
    public void The_fold_equals_the_batch_formula() =>
        Parallel.ForEach(
            All(),
            history =>
            {
                var fold = history.NewFold();
                var stops = Enumerable.Range(0, 5).Select(_ => history.InOrder[history.Random.Next(history.InOrder.Count)].At).ToHashSet();
                for (var i = 0; i < history.InOrder.Count; i++)
                {
                    fold.Apply(history.InOrder[i]);
                    var next = i + 1 < history.InOrder.Count ? history.InOrder[i + 1].At : history.End.AddDays(200);
                    if (stops.Contains(history.InOrder[i].At) && next > history.InOrder[i].At)
                    {
                        Compare(history, fold, history.InOrder[i].At);
                        Compare(history, fold, next.AddTicks(-1));
                    }
                }
                Compare(history, fold, history.End);
                Compare(history, fold, history.End.AddDays(history.Random.NextDouble() * 120));
            }
        );

    [Fact]
    public void The_ledger_sums_to_the_score() =>
        Parallel.ForEach(
            All(),
            history =>
            {
                var fold = history.NewFold();
                var sum = 0d;
                foreach (var e in history.InOrder)
                {
                    foreach (var row in fold.Apply(e))
                    {
                        sum += row.DeltaScore;
                        Assert.Equal(row.DeltaScore, row.DeltaFit + row.DeltaTemperature + row.DeltaInvolvement, 1e-12);
                        Assert.Equal(sum, row.ScoreAfter, 1e-9);
                        Assert.InRange(row.ScoreAfter, -1e-9, 100 + 1e-9);
                        Assert.True(row.Points >= 0 && row.Points > 0 == (row.Cause == LedgerCause.Signal && row.ZeroReason == ZeroReason.None));
                    }
                    Assert.Equal(fold.At(e.At).Score, sum + fold.ClosingRowsAt(e.At).Sum(row => row.DeltaScore), 1e-6);
                }
                var later = history.End.AddDays(33);
                Assert.Equal(fold.At(later).Score, sum + fold.ClosingRowsAt(later).Sum(row => row.DeltaScore), 1e-6);
            }
        );

    [Fact]
    public void A_state_saved_and_read_again_changes_nothing() =>
        Parallel.ForEach(
            All(),
            history =>
            {
                var (plain, saved) = (history.NewFold(), history.NewFold());
                var cut = history.Random.Next(history.InOrder.Count);
                for (var i = 0; i < history.InOrder.Count; i++)
                {
                    if (i == cut)
                    {
                        saved = history.NewFold(
                            i % 2 == 0
                                ? DealState.FromJson(saved.State.ToJson())
                                : JsonSerializer.Deserialize<DealState>(JsonSerializer.Serialize(saved.State))
                        );
                    }
                    Assert.Equal(plain.Apply(history.InOrder[i]), saved.Apply(history.InOrder[i]));
                }
                Assert.Equal(JsonSerializer.Serialize(plain.State), JsonSerializer.Serialize(saved.State));
            }
        );

    [Fact]
    public void The_order_of_arrival_does_not_matter() =>
        Parallel.ForEach(
            All(),
            history =>
            {
                var arrived = history.InOrder.ToArray();
                history.Random.Shuffle(arrived);
                var (plain, shuffled) = (history.NewFold(), history.NewFold());
                foreach (var (one, other) in history.InOrder.Zip(arrived.Select((e, seq) => e with { Seq = seq }).Order(DealEvent.Order)))
                {
                    Assert.Equal(
                        plain.Apply(one).Select(row => row with { SignalSeq = null }),
                        shuffled.Apply(other).Select(row => row with { SignalSeq = null })
                    );
                }
                Assert.Equal(JsonSerializer.Serialize(plain.State), JsonSerializer.Serialize(shuffled.State));
            }
        );

    [Fact]
    public void The_generator_reaches_every_rule()
    {
        var rows = All()
            .Take(200)
            .SelectMany(history =>
            {
                var fold = history.NewFold();
                return history.InOrder.SelectMany(fold.Apply);
            })
            .ToList();
        // nothing is closed in these histories
        Assert.All(Enum.GetValues<ZeroReason>().Except([ZeroReason.Closed]), reason => Assert.Contains(rows, row => row.ZeroReason == reason));
        Assert.Contains(rows, row => row.RepeatBonus);
        Assert.Contains(rows, row => row.SecondDownloadBonus);
        Assert.Contains(rows, row => row.NthView >= 5);
        Assert.Contains(rows, row => row.PersonScoreAfter > 99.999);
        Assert.Contains(rows, row => row.Cause == LedgerCause.Stage);
    }

    private static void Compare(GeneratedHistory history, DealFold fold, DateTimeOffset at)
    {
        var (score, batch) = (fold.At(at), new BatchScore(history.InOrder, at));
        Assert.InRange(score.Score, 0, 100);
        Assert.Equal(batch.Sum(), score.WeightedSum, 1e-6);
        Assert.Equal(batch.Score, score.Score, 1e-6);
        Assert.Equal(batch.Persons.Count, score.Persons.Count);
        Assert.All(score.Persons, person => Assert.Equal(batch.ScoreOf(person.Person), person.Score, 1e-6));
    }
}
