using System.Data.Common;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: log rows after its position. Gives: scores, ledgers, moments.
/// Promises: state, ledger, moments and position move in one transaction, so every row counts exactly once; it reads the table and nothing else,
/// so live, catching up and rebuilding are one path; when it fails it stops where it is, says so, and tries again; it never skips.
/// </summary>
public sealed class ScoreProjection(
    IServiceScopeFactory scopes,
    SignalLog intake,
    FoldRows foldRows,
    WriteTurn turn,
    ModelBook models,
    Rescore rescore,
    Bell bell,
    TimeProvider clock,
    ILogger<ScoreProjection> log
) : BackgroundService
{
    const int RowsInOneBatch = 8000,
        RowsAmongACrowd = 500;
    const int DealsHeld = 1000;
    static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);

    long began = clock.GetTimestamp();

    IReadOnlyList<PublishedModel>? known;
    DateTimeOffset nextTurn;

    // only who holds the gate touches it: the fold, and once an hour the sweep
    readonly Dictionary<DealId, OpenDeal> held = [];
    readonly SemaphoreSlim gate = new(1, 1);

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
                while (await FoldBatchAsync(stoppingToken))
                    await MakeRoomAsync(stoppingToken);
                (Fault, pause) = (null, TimeSpan.Zero);
                if (await RescoreOneAsync(stoppingToken))
                    continue;
                await ring.WaitAsync(SlowPoll, stoppingToken);
                began = clock.GetTimestamp();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
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

    // while a crowd waits for its commits the fold takes a small share; it catches up when they are through
    async Task MakeRoomAsync(CancellationToken ct)
    {
        var took = clock.GetElapsedTime(began);
        for (var left = Share.RestAfter(took); intake.Crowded && left > TimeSpan.Zero; left -= Share.Step)
            await Task.Delay(Share.Step, ct);
        began = clock.GetTimestamp();
    }

    // one deal at a time, between batches: what happens now goes before what happened then
    async Task<bool> RescoreOneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        await gate.WaitAsync(ct);
        try
        {
            if (await rescore.StepAsync(db, await ZoneAsync(db, ct), ct) is not { } deal)
                return false;
            held.Remove(deal);
        }
        finally
        {
            gate.Release();
        }
        bell.Ring(BellTopic.Fold);
        await MakeRoomAsync(ct);
        return true;
    }

    /// <summary>Folds the next rows; false when there are none.</summary>
    public async Task<bool> FoldBatchAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return await FoldSomeAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Does something while nothing is folded in this process, and forgets the deals it changed.</summary>
    internal async Task BesideAsync(Func<Task<IReadOnlyCollection<DealId>>> work, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            foreach (var deal in await work())
                held.Remove(deal);
        }
        finally
        {
            gate.Release();
        }
    }

    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    async Task<bool> FoldSomeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var reached = await PositionAsync(db, ct);
        if (!await db.Signals.AnyAsync(s => s.Seq > reached, ct))
            return false;
        // PostgreSQL: other nodes wait from here on. SQLite: this process folds alone, and the writer's lock is taken only to write
        await using var early = db is PostgresDb ? await db.Database.BeginTransactionAsync(ct) : null;
        if (early is not null)
            reached = await AloneAsync(db, ct);
        var rows = await db
            .Signals.AsNoTracking()
            .Where(s => s.Seq > reached)
            .OrderBy(s => s.Seq)
            .Take(intake.Crowded ? RowsAmongACrowd : RowsInOneBatch)
            .ToListAsync(ct);
        if (rows.Count == 0)
            return false;
        var (writes, forgotten) = await FoldAsync(db, rows, ct);
        using (await turn.TakeAsync(ct))
        {
            await using var late = early is null ? await db.Database.BeginTransactionAsync(ct) : null;
            await WriteAsync(db, reached, rows[^1].Seq, writes, forgotten, ct);
            await (early ?? late!).CommitAsync(ct);
        }
        bell.Ring(BellTopic.Fold);
        return true;
    }

    async Task<(FoldWrites, List<Forgetting>)> FoldAsync(DealRoomDb db, List<SignalRow> rows, CancellationToken ct)
    {
        var zone = await ZoneAsync(db, ct);
        var now = clock.GetUtcNow();
        await MeetModelsAsync(db, now, ct);
        var (writes, forgotten) = (new FoldWrites(), new List<Forgetting>());
        var batches = rows.GroupBy(r => r.DealId).ToList();
        var stored = await StoredAsync(db, [.. batches.Select(b => b.Key)], ct);
        foreach (var batch in batches)
        {
            var deal = await OpenAsync(db, batch.Key, [.. batch], stored.GetValueOrDefault(batch.Key), zone, ct);
            var folding = new DealFolding(db, deal, writes);
            writes.Moments.AddRange(await folding.FoldAsync([.. batch], now, ct));
            if (folding.Forgotten is { } some)
                forgotten.Add(some);
        }
        return (writes, forgotten);
    }

    static async Task<TimeZoneInfo> ZoneAsync(DealRoomDb db, CancellationToken ct) =>
        Dates.Zone(await db.Organisations.Select(o => o.TimeZone).FirstOrDefaultAsync(ct) ?? "Asia/Tokyo");

    // a deal held in memory knows the course of its models as it was when it was opened
    async Task MeetModelsAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct)
    {
        var published = await models.PublishedAsync(db, ct);
        if (!ReferenceEquals(published, known) || now >= nextTurn)
            held.Clear();
        (known, nextTurn) = (published, ModelBook.NextTurn(published, now));
    }

    async Task WriteAsync(DealRoomDb db, long reached, long upTo, FoldWrites writes, List<Forgetting> forgotten, CancellationToken ct)
    {
        // somebody else has moved it meanwhile: what was computed stands on sand
        if (
            await db
                .FoldPositions.Where(p => p.Id == FoldPosition.Only && p.Seq == reached)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Seq, upTo), ct) == 0
        )
            throw new InvalidOperationException("The fold's position was moved by another process.");
        foreach (var some in forgotten)
            await some.RunAsync(db, ct);
        var last = await db.Moments.MaxAsync(m => (long?)m.Seq, ct) ?? 0;
        for (var i = 0; i < writes.Moments.Count; i++)
            writes.Moments[i] = Numbered(writes.Moments[i], ++last);
        await foldRows.WriteAsync(db, writes, ct);
    }

    static async Task<Dictionary<DealId, (long, int, int)>> StoredAsync(DealRoomDb db, DealId[] deals, CancellationToken ct)
    {
        var stored = new Dictionary<DealId, (long, int, int)>();
        foreach (var some in deals.Chunk(500))
        foreach (
            var row in await db
                .DealScores.Where(s => some.Contains(s.DealId))
                .Select(s => new
                {
                    s.DealId,
                    s.FoldedSeq,
                    s.Generation,
                    s.Swept,
                })
                .ToListAsync(ct)
        )
            stored[row.DealId] = (row.FoldedSeq, row.Generation, row.Swept);
        return stored;
    }

    async Task<OpenDeal> OpenAsync(
        DealRoomDb db,
        DealId id,
        IReadOnlyList<SignalRow> batch,
        (long, int, int) stored,
        TimeZoneInfo zone,
        CancellationToken ct
    )
    {
        // facts, members and grants are read again when the batch may have changed them; another node may have folded meanwhile
        var same =
            held.TryGetValue(id, out var deal)
            && stored == (deal.FoldedSeq, deal.Generation, deal.Swept)
            && batch.All(r => r.Cause is RowCause.Signal or RowCause.Stage)
            && batch.All(deal.Log.Knows);
        if (same)
            return deal!;
        if (held.Count > DealsHeld)
            held.Clear();
        var fresh = await OpenDeal.LoadAsync(db, id, models, zone, clock.GetUtcNow(), ct);
        if (deal is not null)
            foreach (var (person, page) in deal.LastPage)
                fresh.LastPage[person] = page;
        return held[id] = fresh;
    }

    static async Task<long> AloneAsync(DealRoomDb db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock + 1})", ct);
        return await PositionAsync(db, ct);
    }

    static async Task<long> PositionAsync(DealRoomDb db, CancellationToken ct)
    {
        if (await db.FoldPositions.AsNoTracking().SingleOrDefaultAsync(ct) is { } position)
            return position.Seq;
        db.FoldPositions.Add(new FoldPosition());
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return 0;
    }

    static MomentRow Numbered(MomentRow m, long seq) =>
        new()
        {
            Seq = seq,
            DealId = m.DealId,
            At = m.At,
            RecordedAt = m.RecordedAt,
            Kind = m.Kind,
            Signal = m.Signal,
            MemberId = m.MemberId,
            Unidentified = m.Unidentified,
            ItemId = m.ItemId,
            Asset = m.Asset,
            Page = m.Page,
            Score = m.Score,
            Delta = m.Delta,
            Tier = m.Tier,
            Rows = m.Rows,
        };
}
