using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>The course of the score: solid is what was recorded, dotted what time alone will do in thirty days if nothing happens.</summary>
public sealed record ChartView
{
    public const int Width = 860,
        Height = 220,
        Left = 4,
        Right = 34,
        Top = 26,
        Bottom = 24;
    public const int ForecastDays = 30;
    const int PastDays = 90,
        Samples = 240;

    public sealed record Dot(double X, double Y, DateTimeOffset At, double Delta, MemberId? Member);

    public sealed record Tick(double X, DateTimeOffset At);

    public required string Course { get; init; }
    public required string Forecast { get; init; }
    public required double NowX { get; init; }
    public required double NowY { get; init; }
    public required double EndY { get; init; }
    public required int EndScore { get; init; }
    public required IReadOnlyList<Dot> Dots { get; init; }
    public required IReadOnlyList<Tick> Ticks { get; init; }

    public static double Y(double score) => Top + (Height - Top - Bottom) * (1 - Math.Clamp(score, 0, 100) / 100);

    public static async Task<ChartView?> OfAsync(DealRoomDb db, DealNow deal, TimeZoneInfo zone, CancellationToken ct)
    {
        if (deal.Score is not { } score || deal.Fold is not { } fold)
            return null;
        var id = deal.Deal.Id;
        var lines = await db
            .Ledger.AsNoTracking()
            .Where(l => l.DealId == id)
            .OrderBy(l => l.Seq)
            .Select(l => new
            {
                l.At,
                l.ScoreAfter,
                l.DeltaScore,
                l.Cause,
                l.SignalSeq,
            })
            .ToListAsync(ct);
        if (lines.Count == 0)
            return null;
        var from = lines[0].At > deal.Now.AddDays(-PastDays) ? lines[0].At : deal.Now.AddDays(-PastDays);
        // a deal opened this minute still needs a width
        if (deal.Now - from < TimeSpan.FromDays(3))
            from = deal.Now.AddDays(-3);
        var until = deal.Now.AddDays(ForecastDays);
        double X(DateTimeOffset at) => Left + (Width - Left - Right) * ((at - from) / (until - from));

        var steps = lines.Select(l => new ScoreCourse.Step(l.At, l.ScoreAfter, l.Cause == (short)LedgerCause.Decay)).ToList();
        var course = new ScoreCourse(steps, deal.Now, score.Score);
        var past =
            lines.Count > Samples
                ? Enumerable.Range(0, Samples).Select(i => from + (deal.Now - from) * i / (Samples - 1)).Select(at => (At: at, Score: course.At(at)))
                : steps
                    .Where(s => s.At >= from)
                    .SelectMany(s => new[] { (s.At, s.Decay ? s.After : course.At(s.At.AddTicks(-10))), (s.At, s.After) })
                    .Prepend((from, course.At(from)));
        var future = Enumerable.Range(0, ForecastDays + 1).Select(day => (At: deal.Now.AddDays(day), fold.At(deal.Now.AddDays(day)).Score)).ToList();
        var biggest = lines
            .Where(l => l.Cause == (short)LedgerCause.Signal && l.At >= from && l.DeltaScore >= 1)
            .OrderByDescending(l => l.DeltaScore)
            .Take(4)
            .ToList();
        var people = await db
            .Signals.AsNoTracking()
            .Where(s => biggest.Select(b => b.SignalSeq!.Value).Contains(s.Seq))
            .ToDictionaryAsync(s => s.Seq, s => s.MemberId, ct);
        return new ChartView
        {
            Course = Path(past.Append((deal.Now, score.Score)), X),
            Forecast = Path(future, X),
            NowX = X(deal.Now),
            NowY = Y(score.Score),
            EndY = Y(future[^1].Score),
            EndScore = ScoreView.Shown(future[^1].Score),
            Dots =
            [
                .. biggest
                    .OrderBy(b => b.At)
                    .Select(b => new Dot(X(b.At), Y(b.ScoreAfter), b.At, b.DeltaScore, people.GetValueOrDefault(b.SignalSeq!.Value))),
            ],
            Ticks = [.. TicksBetween(from, until, zone).Select(at => new Tick(X(at), at))],
        };
    }

    static string Path(IEnumerable<(DateTimeOffset At, double Score)> points, Func<DateTimeOffset, double> x) =>
        string.Concat(
            points.Select(
                (p, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x(p.At):0.#} {Y(p.Score):0.#}")
            )
        );

    // Mondays, thinned so that the dates stand apart
    static IEnumerable<DateTimeOffset> TicksBetween(DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(from, zone).Date.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday)
            day = day.AddDays(1);
        var step = (until - from).TotalDays > 63 ? 14 : 7;
        for (; ; day = day.AddDays(step))
        {
            var at = new DateTimeOffset(day, zone.GetUtcOffset(day));
            if (at >= until)
                yield break;
            yield return at;
        }
    }
}
