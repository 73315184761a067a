using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// Reads scores. Before anything is told of one deal it waits until the fold has reached that deal's head of the log, two seconds at most: what
/// somebody has been told is kept is in the score they read next.
/// </summary>
public sealed class DealScores(Bell bell, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>False when the fold did not get there in time.</summary>
    public async Task<bool> CaughtUpAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        using var ring = bell.Listen(BellTopic.Fold);
        var began = clock.GetTimestamp();
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
        var state = await db.DealScores.AsNoTracking().Where(s => s.DealId == deal).Select(s => s.State).FirstOrDefaultAsync(ct);
        return state is null ? null : FoldOf(state);
    }

    /// <summary>A fold to read from: it takes no more events.</summary>
    public static DealFold FoldOf(string state) => new(ScoreModel.Default, DealState.FromJson(state), _ => null, DealFacts.Unknown, TimeZoneInfo.Utc);

    /// <summary>What is told of an instant before the deal's first row.</summary>
    public static ScoreView Nothing(DateTimeOffset at) =>
        new DealFold(ScoreModel.Default, null, _ => null, DealFacts.Unknown, TimeZoneInfo.Utc).At(at);

    /// <summary>The score at a past or present instant, from the corrected history; null before the deal's first row.</summary>
    public static async Task<ScoreView?> AtAsync(DealRoomDb db, DealId deal, DateTimeOffset at, CancellationToken ct)
    {
        if (await FoldAsync(db, deal, ct) is not { } now)
            return null;
        if (now.State.LastAt is not { } last || at >= last)
            return now.At(at);
        return await PastAsync(db, deal, at, ct);
    }

    static async Task<ScoreView?> PastAsync(DealRoomDb db, DealId deal, DateTimeOffset at, CancellationToken ct)
    {
        var from = await db
            .ScoreCheckpoints.AsNoTracking()
            .Where(c => c.DealId == deal && c.HeadAt <= at)
            .OrderByDescending(c => c.HeadAt)
            .ThenByDescending(c => c.LedgerSeq)
            .FirstOrDefaultAsync(ct);
        var rows = db.Signals.AsNoTracking().Where(s => s.DealId == deal && s.At <= at);
        if (from is not null)
            rows = rows.Where(s => s.At >= from.HeadAt);
        var log = await LogReading.OfAsync(db, deal, ct);
        var facts = await FirstFactsAsync(db, deal, ct);
        var fold = new DealFold(
            ScoreModel.Default,
            from is null ? null : DealState.FromJson(from.State),
            id => facts.Members.GetValueOrDefault(id),
            facts.Opening,
            await ZoneAsync(db, ct)
        );
        foreach (var e in (await rows.ToListAsync(ct)).Select(log.Event).OfType<DealEvent>().Order(DealEvent.Order))
            if (fold.IsNext(e))
                fold.Apply(e);
        return fold.State.LastAt is null ? null : fold.At(at);
    }

    static async Task<(DealFacts Opening, Dictionary<MemberId, MemberFacts> Members)> FirstFactsAsync(
        DealRoomDb db,
        DealId deal,
        CancellationToken ct
    )
    {
        var rows = (
            await db
                .Signals.AsNoTracking()
                .Where(s => s.DealId == deal && s.Cause != RowCause.Signal && (s.Cause == RowCause.Facts || s.Cause == RowCause.Member))
                .ToListAsync(ct)
        )
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
