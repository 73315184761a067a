using System.Diagnostics;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// The newest lines of the feed, read and worded once for all watchers. Each watcher takes from it what lies after its own place; who is
/// further behind than it reaches reads the table. It holds nothing that is not in the table.
/// </summary>
public sealed class MomentTail(IServiceScopeFactory scopes) : IDisposable
{
    const int Kept = 2000;
    static readonly TimeSpan NamesBelieved = TimeSpan.FromSeconds(2);

    /// <summary>Everything after <paramref name="From"/> up to <paramref name="Head"/>, as the table had it at <paramref name="ReadAt"/>.</summary>
    sealed record Stretch(long From, long Head, (DealId Deal, Moment Moment)[] Moments, long ReadAt);

    readonly SemaphoreSlim gate = new(1, 1);
    readonly Dictionary<DealId, (DealNames Names, long ReadAt)> names = [];
    Stretch? stretch;

    /// <summary>
    /// What comes after <paramref name="since"/>, as the table is now or later, and how far that reaches; no moments when the tail does not
    /// go back so far.
    /// </summary>
    public async ValueTask<(IReadOnlyList<Moment>? Moments, long Head)> AfterAsync(
        Func<DealId, bool> seen,
        long since,
        int most,
        CancellationToken ct
    )
    {
        var now = await NowAsync(Stopwatch.GetTimestamp(), ct);
        if (since < now.From)
            return (null, now.Head);
        var some = new List<Moment>();
        var at = Array.FindLastIndex(now.Moments, m => m.Moment.Seq <= since) + 1;
        for (; at < now.Moments.Length && some.Count < most; at++)
            if (seen(now.Moments[at].Deal))
                some.Add(now.Moments[at].Moment);
        return (some, some.Count < most ? now.Head : some[^1].Seq);
    }

    // whoever asks while somebody reads waits for that; a reading that began before the question is no answer to it
    async ValueTask<Stretch> NowAsync(long asked, CancellationToken ct)
    {
        if (Volatile.Read(ref stretch) is { } fresh && fresh.ReadAt >= asked)
            return fresh;
        await gate.WaitAsync(ct);
        try
        {
            if (stretch is { } read && read.ReadAt >= asked)
                return read;
            var next = await ReadAsync(stretch, ct);
            Volatile.Write(ref stretch, next);
            return next;
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<Stretch> ReadAsync(Stretch? before, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        if (before is null)
        {
            var head = await db.Moments.MaxAsync(m => (long?)m.Seq, ct) ?? 0;
            return new(head, head, [], began);
        }
        var rows = await db.Moments.AsNoTracking().Where(m => m.Seq > before.Head).OrderBy(m => m.Seq).Take(Kept).ToListAsync(ct);
        if (rows.Count == 0)
            return before with { ReadAt = began };
        var told = new List<(DealId, Moment)>(before.Moments);
        foreach (var row in rows)
            told.Add((row.DealId, Moment.Of(row, await NamesAsync(db, row, ct))));
        var cut = Math.Max(0, told.Count - Kept);
        var from = cut == 0 ? before.From : told[cut - 1].Item2.Seq;
        // more than fits: what is left is read by the next question
        return new(from, rows[^1].Seq, [.. told.Skip(cut)], rows.Count == Kept ? 0 : began);
    }

    // names are looked up again after a moment, so that one that was changed or erased is gone; an unknown id reads them at once
    async Task<DealNames> NamesAsync(DealRoomDb db, MomentRow row, CancellationToken ct)
    {
        var known =
            names.TryGetValue(row.DealId, out var found)
            && Stopwatch.GetElapsedTime(found.ReadAt) < NamesBelieved
            && (row.MemberId is not { } m || found.Names.Members.ContainsKey(m))
            && (row.ItemId is not { } i || found.Names.Items.ContainsKey(i.ToString()));
        if (known)
            return found.Names;
        if (names.Count > 500)
            names.Clear();
        var fresh = await DealNames.OfAsync(db, row.DealId, ct);
        names[row.DealId] = (fresh, Stopwatch.GetTimestamp());
        return fresh;
    }

    public void Dispose() => gate.Dispose();
}
