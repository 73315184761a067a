using System.Collections.Concurrent;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// What a deal's log comes to: time by page and reader, deeds by kind, hidden scans by reason. The log only grows, so that the sums of a deal are
/// kept and continued with what came since: a page costs the same after a million signals as after ten. They may be forgotten at any time.
/// </summary>
public sealed class DealTotals
{
    const int DealsHeld = 500;

    // more than this came to all deals together: it is cheaper to look for this deal's own
    const int FewRows = 5000;

    public sealed record Read(string Asset, int Page, MemberId? Member, GrantId? Grant, long Ms, DateTimeOffset Last);

    public sealed record Deed(SignalKind Kind, MemberId Member, long Ms, DateTimeOffset Last);

    public sealed record Suspect(string Reason, int Count, DateTimeOffset Last);

    public sealed record Totals(IReadOnlyList<Read> Reads, IReadOnlyList<Deed> Deeds, IReadOnlyList<Suspect> Suspects);

    readonly ConcurrentDictionary<DealId, Sums> held = new();

    public async Task<Totals> OfAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        var log = await LogReading.OfAsync(db, deal, ct);
        if (held.Count > DealsHeld)
            held.Clear();
        var sums = held.GetOrAdd(deal, _ => new Sums());
        await sums.Gate.WaitAsync(ct);
        try
        {
            if (sums.Verdicts != log.Verdicts || sums.UpTo == long.MaxValue)
                sums.Begin(log.Verdicts);
            var head = await db.Signals.MaxAsync(s => (long?)s.Seq, ct) ?? 0;
            if (head > sums.UpTo)
                await AddAsync(db, deal, log, sums, head, ct);
            return sums.Now();
        }
        finally
        {
            sums.Gate.Release();
        }
    }

    // the same for one row and for a thousand alike
    readonly record struct Part(
        RowClass Class,
        SignalKind? Kind,
        string Asset,
        int? Page,
        MemberId? Member,
        GrantId? Grant,
        string Reason,
        long Ms,
        int Count,
        DateTimeOffset Last
    );

    static async Task AddAsync(DealRoomDb db, DealId deal, LogReading log, Sums sums, long head, CancellationToken ct)
    {
        var from = sums.UpTo;
        // what is cut short is begun again
        sums.UpTo = long.MaxValue;
        var rows = db.Signals.AsNoTracking().Where(s => s.Seq > from && s.Seq <= head && s.Cause == RowCause.Signal);
        if (from == 0 || head - from > FewRows)
            rows = db.Signals.AsNoTracking().Where(s => s.DealId == deal && s.Seq > from && s.Seq <= head && s.Cause == RowCause.Signal);
        if (from == 0 && !log.AnyVerdict)
            await foreach (var part in Summed(rows).WithCancellation(ct))
                sums.Add(part);
        else
            await foreach (var row in Narrow(rows).WithCancellation(ct))
                if (row.DealId == deal)
                    sums.Add(PartOf(row, log.ClassOf(row)));
        sums.UpTo = head;
    }

    // a long history is summed where it lies
    static IAsyncEnumerable<Part> Summed(IQueryable<SignalRow> rows) =>
        rows.GroupBy(s => new
            {
                s.Class,
                s.Kind,
                s.Asset,
                s.Page,
                s.MemberId,
                s.GrantId,
                s.Reason,
            })
            .Select(g => new Part(
                g.Key.Class,
                g.Key.Kind,
                g.Key.Asset,
                g.Key.Page,
                g.Key.MemberId,
                g.Key.GrantId,
                g.Key.Reason,
                g.Sum(s => s.ActiveMs),
                g.Count(),
                g.Max(s => s.At)
            ))
            .AsAsyncEnumerable();

    static IAsyncEnumerable<SignalRow> Narrow(IQueryable<SignalRow> rows) =>
        rows.Select(s => new SignalRow
            {
                DealId = s.DealId,
                Id = s.Id,
                Kind = s.Kind,
                MemberId = s.MemberId,
                GrantId = s.GrantId,
                Asset = s.Asset,
                Page = s.Page,
                ActiveMs = s.ActiveMs,
                At = s.At,
                Class = s.Class,
                Reason = s.Reason,
                ViewId = s.ViewId,
            })
            .AsAsyncEnumerable();

    static Part PartOf(SignalRow row, RowClass by) =>
        new(by, row.Kind, row.Asset, row.Page, row.MemberId, row.GrantId, row.Reason, row.ActiveMs, 1, row.At);

    sealed class Sums
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public long UpTo { get; set; } = long.MaxValue;
        public int Verdicts { get; private set; } = -1;

        readonly Dictionary<(string, int, MemberId?, GrantId?), (long Ms, DateTimeOffset Last)> reads = [];
        readonly Dictionary<(SignalKind, MemberId), (long Ms, DateTimeOffset Last)> deeds = [];
        readonly Dictionary<string, (int Count, DateTimeOffset Last)> suspects = [];

        public void Begin(int verdicts)
        {
            (UpTo, Verdicts) = (0, verdicts);
            reads.Clear();
            deeds.Clear();
            suspects.Clear();
        }

        public void Add(Part part)
        {
            if (part.Class == RowClass.Suspect)
            {
                var (count, last) = suspects.GetValueOrDefault(part.Reason);
                suspects[part.Reason] = (count + part.Count, Later(last, part.Last));
            }
            if (part.Class != RowClass.Human)
                return;
            if (part.Ms > 0)
                Sum(reads, (part.Asset, part.Page ?? 1, part.Member, part.Grant), part);
            if (part is { Kind: { } kind, Member: { } member })
                Sum(deeds, (kind, member), part);
        }

        static void Sum<TKey>(Dictionary<TKey, (long Ms, DateTimeOffset Last)> sums, TKey key, Part part)
            where TKey : notnull
        {
            var (ms, last) = sums.GetValueOrDefault(key);
            sums[key] = (ms + part.Ms, Later(last, part.Last));
        }

        static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

        public Totals Now() =>
            new(
                [.. reads.Select(r => new Read(r.Key.Item1, r.Key.Item2, r.Key.Item3, r.Key.Item4, r.Value.Ms, r.Value.Last))],
                [.. deeds.Select(d => new Deed(d.Key.Item1, d.Key.Item2, d.Value.Ms, d.Value.Last))],
                [.. suspects.Select(s => new Suspect(s.Key, s.Value.Count, s.Value.Last))]
            );
    }
}
