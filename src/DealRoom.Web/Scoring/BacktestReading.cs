using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// Closed deals as they stood when they were judged: on the day they became SQL, else thirty days before they were closed, from the rows that had
/// been received by that day. Younger deals are left out: there is no day before the end to judge them on.
/// </summary>
public sealed class BacktestReading
{
    public const int DaysBefore = 30;

    sealed record Closed(DealPast Past, DateTimeOffset At, bool Won, string Industry, int? Employees);

    readonly List<Closed> deals = [];

    /// <summary>Deals that were closed before they could be judged.</summary>
    public int TooYoung { get; private set; }

    public static async Task<BacktestReading> OfAsync(DealRoomDb db, CancellationToken ct)
    {
        var reading = new BacktestReading();
        var closed = await db
            .Deals.AsNoTracking()
            .Where(d => d.Stage == DealStage.Won || d.Stage == DealStage.Lost)
            .Join(
                db.Companies,
                d => d.CompanyId,
                c => c.Id,
                (d, c) =>
                    new
                    {
                        Deal = d,
                        c.Industry,
                        c.Employees,
                    }
            )
            .ToListAsync(ct);
        var steps = await db.LeadStepChanges.AsNoTracking().Where(s => s.To == LeadStep.Sql).Select(s => new { s.DealId, s.At }).ToListAsync(ct);
        var judged = steps.GroupBy(s => s.DealId).ToDictionary(g => g.Key, g => g.Min(s => s.At));
        foreach (var x in closed)
        {
            var end = x.Deal.ClosedAt ?? x.Deal.StageAt;
            // one that was SQL from its first instant on says nothing on that instant
            var at = judged.TryGetValue(x.Deal.Id, out var sql) && sql > x.Deal.OpenedAt && sql < end ? sql : end.AddDays(-DaysBefore);
            if (at <= x.Deal.OpenedAt)
            {
                reading.TooYoung++;
                continue;
            }
            var past = await DealScores.ReadPastAsync(db, x.Deal.Id, at, at, ct);
            reading.deals.Add(new(past, at, x.Deal.Stage == DealStage.Won, x.Industry, x.Employees));
        }
        return reading;
    }

    /// <summary>The cases under a model; other limits on the same numbers need no other fold.</summary>
    public IReadOnlyList<IReadOnlyList<BacktestCase>> Cases(ScoreModel model, params ScoreThresholds[] limits)
    {
        var all = limits.Prepend(model.Thresholds).Select(l => (Limits: l, Cases: new List<BacktestCase>())).ToList();
        foreach (var deal in deals)
        {
            if (deal.Past.Under(model) is not { } fold)
                continue;
            foreach (var (limit, cases) in all)
                cases.Add(CaseOf(deal, new DealFold(model with { Thresholds = limit }, fold.State, _ => null, DealFacts.Unknown, TimeZoneInfo.Utc)));
        }
        return [.. all.Select(a => a.Cases)];
    }

    static BacktestCase CaseOf(Closed deal, DealFold fold)
    {
        var view = fold.At(deal.At);
        return new(Math.Clamp(view.Score, 0, 100), view.Tier.Tier, deal.Won)
        {
            Hottest = view.Persons.Where(p => p.Person.Identified).Select(p => p.Score).DefaultIfEmpty(0).Max(),
            Industry = deal.Industry,
            Employees = deal.Employees,
        };
    }
}
