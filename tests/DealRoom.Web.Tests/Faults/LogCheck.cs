using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Faults;

/// Compares what the database holds with what the readers remember.
static class LogCheck
{
    public sealed record Found(long Rows, long Missing, long Duplicated, long Strangers);

    public static async Task<Found> RowsAsync(DealRoomDb db, Readers readers)
    {
        var rows = await db
            .Signals.AsNoTracking()
            .Where(s => s.ViewId != null)
            .Select(s => new
            {
                s.Id,
                s.ViewId,
                s.N,
            })
            .ToListAsync();
        var ids = rows.Select(r => r.Id).ToHashSet();
        var twice = rows.Count - ids.Count + rows.GroupBy(r => (r.ViewId, r.N)).Sum(g => g.Count() - 1);
        return new(rows.Count, readers.Acknowledged.Keys.Count(id => !ids.Contains(id)), twice, ids.Count(id => !readers.Sent.ContainsKey(id)));
    }

    /// Largest difference between the stored score and one folded here from the whole log.
    public static async Task<double> ScoreDriftAsync(DealRoomDb db, IEnumerable<DealId> deals)
    {
        var drift = 0.0;
        foreach (var deal in deals)
        {
            var reading = await LogReading.OfAsync(db, deal, default);
            var rows = await db.Signals.AsNoTracking().Where(s => s.DealId == deal).ToListAsync();
            var first = rows.Where(r => r.Cause == RowCause.Member)
                .OrderBy(r => r.At)
                .ThenBy(r => r.Id)
                .GroupBy(r => r.MemberId!.Value)
                .ToDictionary(g => g.Key, g => LogReading.MemberOf(g.First()));
            var opening = LogReading.FactsOf(rows.Where(r => r.Cause == RowCause.Facts).OrderBy(r => r.At).First());
            var fold = new DealFold(ScoreModel.Default, null, id => first.GetValueOrDefault(id), opening, Texts.Dates.Zone("Asia/Tokyo"));
            var ledger = 0.0;
            foreach (var e in rows.Select(reading.Event).OfType<DealEvent>().Order(DealEvent.Order))
                ledger += fold.Apply(e).Sum(r => r.DeltaScore);
            var state =
                await db.DealScores.Where(s => s.DealId == deal).Select(s => s.State).FirstOrDefaultAsync()
                ?? throw new InvalidOperationException("A deal without a score.");
            var live = DealScores.FoldOf(ScoreModel.Default, state);
            var at = fold.State.LastAt!.Value.AddMinutes(1);
            var stored = await db.Ledger.Where(l => l.DealId == deal).SumAsync(l => l.DeltaScore);
            drift = Math.Max(drift, Math.Max(Math.Abs(fold.At(at).Score - live.At(at).Score), Math.Abs(ledger - stored)));
        }
        return drift;
    }
}
