using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: a deal and the last number a watcher has. Gives: what is stored after it, then what comes, in order, without gap or repeat.
/// Promises: connecting and reconnecting are one path; each watcher has its own bell and its own place in the table, so one that stalls delays
/// nobody; who may no longer see the deal gets nothing after a second.
/// </summary>
[Authorize]
public sealed class LiveHub(IServiceScopeFactory scopes, Bell bell, MomentTail tail, PresenceReading presence) : Hub
{
    const int AtOnce = 200;
    static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);
    static readonly TimeSpan SightBelieved = TimeSpan.FromMilliseconds(400);

    /// <summary>Moments of one deal.</summary>
    public IAsyncEnumerable<Moment> Watch(string dealId, long since, CancellationToken ct) =>
        Guid.TryParse(dealId, out var id) ? StreamAsync(new DealId(id), since, ct) : throw new HubException("not found");

    /// <summary>Moments of every deal the seller may see.</summary>
    public IAsyncEnumerable<Moment> WatchAll(long since, CancellationToken ct) => StreamAsync(null, since, ct);

    /// <summary>Who is reading what in one deal right now: a snapshot whenever it changes.</summary>
    public IAsyncEnumerable<IReadOnlyList<Present>> Presence(string dealId, CancellationToken ct) =>
        Guid.TryParse(dealId, out var id) ? PresentAsync(new DealId(id), ct) : throw new HubException("not found");

    /// <summary>The same over all deals the seller may see.</summary>
    public IAsyncEnumerable<IReadOnlyList<Present>> PresenceAll(CancellationToken ct) => PresentAsync(null, ct);

    async IAsyncEnumerable<Moment> StreamAsync(DealId? deal, long since, [EnumeratorCancellation] CancellationToken ct)
    {
        using var ring = bell.Listen(BellTopic.Fold);
        HashSet<DealId> seen = [];
        for (long reached = since, looked = 0; ; )
        {
            // not at every line: what is sent was allowed half a second ago at most
            if (looked == 0 || Stopwatch.GetElapsedTime(looked) > SightBelieved)
                (looked, seen) = (Stopwatch.GetTimestamp(), await SightAsync(deal, ct));
            var (some, head) = await tail.AfterAsync(seen.Contains, reached, AtOnce, ct);
            some ??= await StoredAsync(deal, reached, ct);
            foreach (var moment in some)
            {
                yield return moment;
                reached = moment.Seq;
            }
            if (some.Count == AtOnce)
                continue;
            reached = Math.Max(reached, head);
            await ring.WaitAsync(SlowPoll, ct);
        }
    }

    async Task<HashSet<DealId>> SightAsync(DealId? deal, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        return [.. await (await SeenAsync(db, deal, ct)).Select(d => d.Id).ToListAsync(ct)];
    }

    async Task<IReadOnlyList<Moment>> StoredAsync(DealId? deal, long since, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var seen = await SeenAsync(db, deal, ct);
        var moments = db.Moments.AsNoTracking().Where(m => m.Seq > since);
        moments = deal is { } one ? moments.Where(m => m.DealId == one) : moments.Where(m => seen.Any(d => d.Id == m.DealId));
        var rows = await moments.OrderBy(m => m.Seq).Take(AtOnce).ToListAsync(ct);
        var names = new Dictionary<DealId, DealNames>();
        foreach (var id in rows.Select(r => r.DealId).Distinct())
            names[id] = await DealNames.OfAsync(db, id, ct);
        return [.. rows.Select(row => Moment.Of(row, names[row.DealId]))];
    }

    async IAsyncEnumerable<IReadOnlyList<Present>> PresentAsync(DealId? deal, [EnumeratorCancellation] CancellationToken ct)
    {
        using var ring = bell.Listen(BellTopic.Log);
        IReadOnlyList<Present>? last = null;
        while (!ct.IsCancellationRequested)
        {
            IReadOnlyList<Present> now;
            await using (var scope = scopes.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
                now = await presence.NowAsync(db, await SeenAsync(db, deal, ct), ct);
            }
            if (last is null || !now.SequenceEqual(last))
                yield return last = now;
            await ring.WaitAsync(SlowPoll, ct);
            // many beats in one breath are one picture
            await Task.Delay(100, ct);
        }
    }

    /// <summary>Checked at the start and from then on at least every half second: access, and that the account still stands as it did at the sign-in: whose role or password changed signs in anew.</summary>
    async Task<IQueryable<Deal>> SeenAsync(DealRoomDb db, DealId? deal, CancellationToken ct)
    {
        var user = Context.User ?? new ClaimsPrincipal();
        if (!await user.StandsAsync(db, ct))
            throw new HubException("not found");
        var seen = db.Deals.AsNoTracking().SeenBy(user, db);
        if (deal is not { } one)
            return seen;
        return await seen.AnyAsync(d => d.Id == one, ct) ? seen.Where(d => d.Id == one) : throw new HubException("not found");
    }
}
