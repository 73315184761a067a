using System.Data.Common;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: log rows after its position. Gives: scores, ledgers, moments.
/// Promises: state, ledger, moments and position move in one transaction, so every row counts exactly once; it reads the table and nothing else,
/// so live, catching up and rebuilding are one path; when it fails it stops where it is, says so, and tries again; it never skips.
/// </summary>
public sealed class ScoreProjection(IServiceScopeFactory scopes, Bell bell, TimeProvider clock, ILogger<ScoreProjection> log) : BackgroundService
{
    const int RowsInOneBatch = 2000;
    const int DealsHeld = 1000;
    static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);

    // only the fold touches it
    readonly Dictionary<DealId, OpenDeal> held = [];

    /// <summary>Why it stands still, or null.</summary>
    public string? Fault { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ring = bell.Listen(BellTopic.Log);
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await FoldBatchAsync(stoppingToken)) { }
                (Fault, pause) = (null, TimeSpan.Zero);
                await ring.WaitAsync(SlowPoll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                held.Clear();
                Fault = e.Message;
                pause = TimeSpan.FromMilliseconds(Math.Clamp(pause.TotalMilliseconds * 2, 100, 10_000));
                log.LogError(e, "The fold stands still and tries again in {Pause}", pause);
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Folds the next rows; false when there are none.</summary>
    internal async Task<bool> FoldBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var reached = await db.FoldPositions.Select(p => (long?)p.Seq).FirstOrDefaultAsync(ct) ?? 0;
        if (!await db.Signals.AnyAsync(s => s.Seq > reached, ct)) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AloneAsync(db, ct);
        var position = await PositionAsync(db, ct);
        var rows = await db.Signals.AsNoTracking().Where(s => s.Seq > position).OrderBy(s => s.Seq).Take(RowsInOneBatch).ToListAsync(ct);
        if (rows.Count == 0) return false;
        await FoldAsync(db, rows, ct);
        await db.FoldPositions.Where(p => p.Id == FoldPosition.Only).ExecuteUpdateAsync(set => set.SetProperty(p => p.Seq, rows[^1].Seq), ct);
        await transaction.CommitAsync(ct);
        bell.Ring(BellTopic.Fold);
        return true;
    }

    async Task FoldAsync(DealRoomDb db, List<SignalRow> rows, CancellationToken ct)
    {
        var zone = Dates.Zone(await db.Organisations.Select(o => o.TimeZone).FirstOrDefaultAsync(ct) ?? "Asia/Tokyo");
        var now = clock.GetUtcNow();
        var moments = new List<MomentRow>();
        foreach (var batch in rows.GroupBy(r => r.DealId))
        {
            var deal = await OpenAsync(db, batch.Key, [.. batch], zone, ct);
            moments.AddRange(await new DealFolding(db, deal).FoldAsync([.. batch], now, ct));
        }
        var last = await db.Moments.MaxAsync(m => (long?)m.Seq, ct) ?? 0;
        db.Moments.AddRange(moments.Select(m => Numbered(m, ++last)));
        await db.SaveChangesAsync(ct);
    }

    async Task<OpenDeal> OpenAsync(DealRoomDb db, DealId id, IReadOnlyList<SignalRow> batch, TimeZoneInfo zone, CancellationToken ct)
    {
        // facts, members and grants are read again when the batch may have changed them; another node may have folded meanwhile
        var same = held.TryGetValue(id, out var deal) && batch.All(r => r.Cause is RowCause.Signal or RowCause.Stage) && batch.All(deal.Log.Knows)
            && await db.DealScores.AnyAsync(s => s.DealId == id && s.FoldedSeq == deal.FoldedSeq, ct);
        if (same) return deal!;
        if (held.Count > DealsHeld) held.Clear();
        var fresh = await OpenDeal.LoadAsync(db, id, zone, ct);
        if (deal is not null) foreach (var (person, page) in deal.LastPage) fresh.LastPage[person] = page;
        return held[id] = fresh;
    }

    static async Task AloneAsync(DealRoomDb db, CancellationToken ct)
    {
        if (db is PostgresDb) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock + 1})", ct);
    }

    static async Task<long> PositionAsync(DealRoomDb db, CancellationToken ct)
    {
        if (await db.FoldPositions.AsNoTracking().FirstOrDefaultAsync(ct) is { } position) return position.Seq;
        db.FoldPositions.Add(new FoldPosition());
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return 0;
    }

    static MomentRow Numbered(MomentRow m, long seq) => new()
    {
        Seq = seq, DealId = m.DealId, At = m.At, RecordedAt = m.RecordedAt, Kind = m.Kind, Signal = m.Signal, MemberId = m.MemberId, Unidentified = m.Unidentified,
        ItemId = m.ItemId, Asset = m.Asset, Page = m.Page, Score = m.Score, Delta = m.Delta, Rows = m.Rows,
    };
}
