using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// Reads scores. Before anything is told of one deal it waits until the fold has reached that deal's head of the log, two seconds at most: what
/// somebody has been told is kept is in the score they read next.
/// </summary>
public sealed class DealScores(Bell bell, TimeProvider clock, SignalRows rows)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>False when the fold did not get there in time.</summary>
    public async Task<bool> CaughtUpAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        using var ring = bell.Listen(BellTopic.Fold);
        var began = clock.GetTimestamp();
        // what a crowd has just been told is kept may still lie in the tray
        if (rows.Tray is { Held: > 0 and var waiting } tray)
            for (var whole = tray.Placed + waiting; tray.Held > 0 && tray.Placed < whole; await Task.Delay(20, ct))
                if (clock.GetElapsedTime(began) > Patience)
                    return false;
        var head = await AheadAsync(db, deal, ct);
        while (head > 0 && await PositionAsync(db, ct) < head)
        {
            if (clock.GetElapsedTime(began) > Patience)
                return false;
            await ring.WaitAsync(TimeSpan.FromMilliseconds(100), ct);
        }
        return true;
    }

    // only what the fold has not reached is looked at: a deal's own last row would be sought among all it ever had
    static async Task<long> AheadAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        var position = await PositionAsync(db, ct);
        var ahead = await db
            .Signals.Where(s => s.Seq > position)
            .GroupBy(s => s.DealId)
            .Select(g => new { Deal = g.Key, Head = g.Max(s => s.Seq) })
            .ToListAsync(ct);
        return ahead.Find(a => a.Deal == deal)?.Head ?? 0;
    }

    static async Task<long> PositionAsync(DealRoomDb db, CancellationToken ct) => await db.FoldPositions.MaxAsync(p => (long?)p.Seq, ct) ?? 0;

    /// <summary>The fold of a deal as it stands; null before its first row was folded.</summary>
    public static async Task<DealFold?> FoldAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        var row = await db.DealScores.AsNoTracking().Where(s => s.DealId == deal).Select(s => new { s.State, s.Course }).FirstOrDefaultAsync(ct);
        return row is null ? null : FoldOf(await ModelBook.ReadAsync(db, ModelCourse.LastOf(row.Course), ct), row.State);
    }

    /// <summary>The folds of many deals at once.</summary>
    public static async Task<Dictionary<DealId, DealFold>> FoldsAsync(DealRoomDb db, IQueryable<Deal> deals, CancellationToken ct)
    {
        var rows = await db.DealScores.AsNoTracking().Where(s => deals.Any(d => d.Id == s.DealId)).ToListAsync(ct);
        var folds = new Dictionary<DealId, DealFold>(rows.Count);
        foreach (var course in rows.GroupBy(r => r.Course))
        {
            var model = await ModelBook.ReadAsync(db, ModelCourse.LastOf(course.Key), ct);
            foreach (var row in course)
                folds[row.DealId] = FoldOf(model, row.State);
        }
        return folds;
    }

    /// <summary>A fold to read from: it takes no more events.</summary>
    public static DealFold FoldOf(ScoreModel model, string state) =>
        new(model, DealState.FromJson(state), _ => null, DealFacts.Unknown, TimeZoneInfo.Utc);

    /// <summary>A stored fold to read from.</summary>
    public static async Task<DealFold> FoldOfAsync(DealRoomDb db, string course, string state, CancellationToken ct) =>
        FoldOf(await ModelBook.ReadAsync(db, ModelCourse.LastOf(course), ct), state);

    /// <summary>What is told of an instant before the deal's first row.</summary>
    public static ScoreView Nothing(DateTimeOffset at) =>
        new DealFold(ScoreModel.Default, null, _ => null, DealFacts.Unknown, TimeZoneInfo.Utc).At(at);

    /// <summary>The score at a past or present instant under the model of that instant, from the corrected history; null before the deal's first row.</summary>
    public static async Task<ScoreView?> AtAsync(DealRoomDb db, DealId deal, DateTimeOffset at, CancellationToken ct) =>
        (await FoldAtAsync(db, deal, at, ct))?.At(at);

    /// <summary>The fold as it stood at an instant, under the model in force then; null before the deal's first row.</summary>
    public static async Task<DealFold?> FoldAtAsync(DealRoomDb db, DealId deal, DateTimeOffset at, CancellationToken ct)
    {
        var row = await db.DealScores.AsNoTracking().Where(s => s.DealId == deal).Select(s => new { s.State, s.Course }).FirstOrDefaultAsync(ct);
        if (row is null)
            return null;
        var spans = ModelCourse.Read(row.Course);
        var now = FoldOf(await ModelBook.ReadAsync(db, spans[^1].Version, ct), row.State);
        if ((now.State.LastAt is not { } last || at >= last) && at >= spans[^1].From)
            return now;
        var then = spans.LastOrDefault(s => s.From <= at, spans[0]).Version;
        return await PastAsync(db, deal, at, await ModelBook.ReadAsync(db, then, ct), ct);
    }

    /// <summary>
    /// A deal's events up to an instant. <paramref name="receivedBy"/>: of what had been recorded by then alone, which is what a backtest may use.
    /// </summary>
    public static async Task<DealPast> ReadPastAsync(DealRoomDb db, DealId deal, DateTimeOffset at, DateTimeOffset? receivedBy, CancellationToken ct)
    {
        var rows = await db.Signals.AsNoTracking().Where(s => s.DealId == deal && s.At <= at).ToListAsync(ct);
        var facts = await FirstFactsAsync(db, deal, receivedBy ?? DateTimeOffset.MaxValue, ct);
        return new(
            await EventsAsync(db, deal, rows.Where(r => receivedBy is null || r.ReceivedAt <= receivedBy), ct),
            facts.Opening,
            facts.Members,
            await ZoneAsync(db, ct)
        );
    }

    /// <summary>The fold as it stood at an instant under any model, folded from the first event on.</summary>
    public static async Task<DealFold?> FoldUnderAsync(DealRoomDb db, DealId deal, DateTimeOffset at, ScoreModel model, CancellationToken ct) =>
        (await ReadPastAsync(db, deal, at, null, ct)).Under(model);

    static async Task<DealFold?> PastAsync(DealRoomDb db, DealId deal, DateTimeOffset at, ScoreModel model, CancellationToken ct)
    {
        if (await CheckpointAsync(db, deal, at, model.Version, ct) is not { } from)
            return (await ReadPastAsync(db, deal, at, null, ct)).Under(model);
        var rows = await db.Signals.AsNoTracking().Where(s => s.DealId == deal && s.At <= at && s.At >= from.HeadAt).ToListAsync(ct);
        var facts = await FirstFactsAsync(db, deal, DateTimeOffset.MaxValue, ct);
        var fold = new DealFold(
            model,
            DealState.FromJson(from.State),
            id => facts.Members.GetValueOrDefault(id),
            facts.Opening,
            await ZoneAsync(db, ct)
        );
        foreach (var e in await EventsAsync(db, deal, rows, ct))
            if (fold.IsNext(e))
                fold.Apply(e);
        return fold;
    }

    static async Task<IReadOnlyList<DealEvent>> EventsAsync(DealRoomDb db, DealId deal, IEnumerable<SignalRow> rows, CancellationToken ct)
    {
        var log = await LogReading.OfAsync(db, deal, ct);
        return [.. rows.Select(log.Event).OfType<DealEvent>().Order(DealEvent.Order)];
    }

    static Task<ScoreCheckpoint?> CheckpointAsync(DealRoomDb db, DealId deal, DateTimeOffset at, int version, CancellationToken ct) =>
        db
            .ScoreCheckpoints.AsNoTracking()
            .Where(c => c.DealId == deal && c.HeadAt <= at && c.Model == version)
            .OrderByDescending(c => c.HeadAt)
            .ThenByDescending(c => c.LedgerSeq)
            .FirstOrDefaultAsync(ct);

    static async Task<(DealFacts Opening, Dictionary<MemberId, MemberFacts> Members)> FirstFactsAsync(
        DealRoomDb db,
        DealId deal,
        DateTimeOffset receivedBy,
        CancellationToken ct
    )
    {
        var rows = (
            await db
                .Signals.AsNoTracking()
                .Where(s => s.DealId == deal && s.Cause != RowCause.Signal && (s.Cause == RowCause.Facts || s.Cause == RowCause.Member))
                .ToListAsync(ct)
        )
            .Where(r => r.ReceivedAt <= receivedBy)
            .OrderBy(r => r.At)
            .ThenBy(r => r.Id)
            .ToList();
        var opening = rows.FirstOrDefault(r => r.Cause == RowCause.Facts);
        return (
            opening is null ? DealFacts.Unknown : LogReading.FactsOf(opening),
            rows.Where(r => r.Cause == RowCause.Member).GroupBy(r => r.MemberId!.Value).ToDictionary(g => g.Key, g => LogReading.MemberOf(g.First()))
        );
    }

    static async Task<TimeZoneInfo> ZoneAsync(DealRoomDb db, CancellationToken ct) =>
        Texts.Dates.Zone(await db.Organisations.Select(o => o.TimeZone).FirstOrDefaultAsync(ct) ?? "Asia/Tokyo");
}
