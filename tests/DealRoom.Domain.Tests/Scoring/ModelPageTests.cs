using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>score.md, the section on models, executed; and the same over generated courses.</summary>
public sealed class ModelPageTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MemberId Decider = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly ScoreModel Second = ScoreModel.Default with
    {
        Version = 2,
        DealHalfSaturation = 30,
        Points = new Dictionary<SignalKind, double>(ScoreModel.Default.Points) { [SignalKind.RoiRun] = 15 },
    };

    [Theory]
    [InlineData("D")]
    [InlineData("late")]
    public void The_ledger_shows_the_model_as_the_page_says(string column)
    {
        var page = PageTable
            .ReadAll(Path.Combine(AppContext.BaseDirectory, "Scoring", "score.md"))
            .Single(table => table.Heading == "A model takes effect")
            .Rows.Where(row => row.Has(column))
            .ToList();
        var events = page.Where(row => row.Has("event"))
            .Select(
                (row, i) =>
                    (DealEvent)
                        new Signal(i, Id(10 + i), Start.AddDays(row.Number("day")), row.Named<SignalKind>("event")!.Value, PersonId.Of(Decider))
                        {
                            OneRow = true,
                        }
            );
        var rows = Fold(
            new ModelCourse([new(ScoreModel.Default, DateTimeOffset.MinValue), new(Second, Start.AddDays(10))]),
            [.. events],
            out var fold
        );
        foreach (var row in page)
        {
            var last = rows.Last(r => r.At == Start.AddDays(row.Number("day")) && r.Cause == row.Named<LedgerCause>("cause"));
            Assert.Equal(row.Number("model"), last.Model);
            row.Expect(column, last.ScoreAfter);
        }
        Assert.Equal(fold.At(Start.AddDays(20)).Score, rows.Sum(r => r.DeltaScore), 1e-9);
        Assert.Single(rows, r => r.Cause == LedgerCause.Config);
    }

    [Fact]
    public void Whatever_the_course_the_rows_sum_to_the_score_and_the_state_is_that_of_the_last_model_alone()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var spans = Enumerable
                .Range(2, random.Next(1, 4))
                .Select(version => new ModelSpan(
                    ScoreModel.Default with
                    {
                        Version = version,
                        HalfLifeDays = 20 + random.Next(60),
                        DealHalfSaturation = 20 + random.Next(100),
                    },
                    Start.AddDays(20 * version - 40 + random.Next(1, 20))
                ))
                .OrderBy(span => span.From)
                .Prepend(new(ScoreModel.Default, DateTimeOffset.MinValue));
            var course = new ModelCourse([.. spans]);
            var kinds = new[] { SignalKind.PricingView, SignalKind.RoiRun, SignalKind.QuoteRequest, SignalKind.Forward, SignalKind.GuideDownload };
            var events = Enumerable
                .Range(0, 40)
                .Select(i =>
                    (DealEvent)
                        new Signal(i, Id(10 + i), Start.AddHours(random.Next(1600)), kinds[random.Next(kinds.Length)], PersonId.Of(Decider))
                        {
                            ActiveMs = random.Next(300_000),
                            OneRow = random.Next(2) == 0,
                        }
                )
                .Order(DealEvent.Order)
                .ToList();
            var rows = Fold(course, events, out var fold);
            var alone = Fold(new ModelCourse([new(course.Last, DateTimeOffset.MinValue)]), events, out var last);
            var now = Start.AddDays(80);
            Assert.Equal(fold.At(now).Score, rows.Sum(r => r.DeltaScore) + fold.ClosingRowsAt(now).Sum(r => r.DeltaScore), 1e-6);
            Assert.Equal(last.At(now).Score, fold.At(now).Score, 1e-9);
            Assert.NotEmpty(alone);
            Assert.All(rows, r => Assert.Equal(course.At(r.Cause == LedgerCause.Decay ? r.At.AddTicks(-1) : r.At).Version, r.Model));
        }
    }

    private static List<LedgerRow> Fold(ModelCourse course, List<DealEvent> events, out DealFold last)
    {
        var fold = new CourseFold(course, model => new DealFold(model, null, _ => null, DealFacts.Unknown, TimeZoneInfo.Utc));
        var rows = new List<LedgerRow>();
        foreach (var e in events.Prepend(new MemberLearned(0, Id(1), Start.AddDays(-1), Decider, new MemberFacts(DmuRoles.Decider))))
        {
            rows.AddRange(fold.TurnTo(e.At));
            rows.AddRange(fold.Apply(e));
        }
        rows.AddRange(fold.TurnTo(DateTimeOffset.MaxValue));
        last = fold.Now;
        return rows;
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
