using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Once an hour: what the passing of time alone decides (a tier that fell, silence, risks), from computed scores. It takes its turn with the fold, so
/// that a deal's decisions have one writer; what it decides and what it remembers of it are one transaction, so a second run decides nothing.
/// </summary>
public sealed class RuleSweep(
    IServiceScopeFactory scopes,
    ScoreProjection fold,
    FoldRows foldRows,
    WriteTurn turn,
    Bell bell,
    TimeProvider clock,
    ILogger<RuleSweep> log
) : BackgroundService
{
    const int DealsAtOnce = 50;
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // the fold catches up first
    static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    sealed record Change(DealScoreRow Score, string Watch, IReadOnlyList<DecisionRow> Decisions);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = First; ; pause = Hour)
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError(e, "The hourly look at the deals failed; the next one makes up for it");
            }
        }
    }

    /// <summary>Looks at every open deal; how many decisions it made.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        DealId[] open;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
            open = await db
                .DealScores.Where(s => db.Deals.Any(d => d.Id == s.DealId && d.Stage != DealStage.Won && d.Stage != DealStage.Lost))
                .Select(s => s.DealId)
                .ToArrayAsync(ct);
        }
        var made = 0;
        foreach (var some in open.Chunk(DealsAtOnce))
            await fold.BesideAsync(
                async () =>
                {
                    var (deals, decisions) = await SweepAsync(some, ct);
                    made += decisions;
                    return deals;
                },
                ct
            );
        if (made > 0)
            bell.Ring(BellTopic.Fold);
        return made;
    }

    async Task<(IReadOnlyCollection<DealId>, int)> SweepAsync(DealId[] deals, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        // as the fold does: on PostgreSQL other nodes wait from here on, on SQLite only the writing takes the writer's lock
        await using var early = db is PostgresDb ? await db.Database.BeginTransactionAsync(ct) : null;
        if (early is not null)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock + 1})", ct);
        var changes = await DecideAsync(db, deals, ct);
        if (changes.Count == 0)
            return ([], 0);
        using (await turn.TakeAsync(ct))
        {
            await using var late = early is null ? await db.Database.BeginTransactionAsync(ct) : null;
            var writes = new FoldWrites();
            foreach (var change in changes)
                if (await RememberAsync(db, change, ct))
                    writes.Decisions.AddRange(change.Decisions);
            await foldRows.WriteAsync(db, writes, ct);
            await (early ?? late!).CommitAsync(ct);
            return ([.. changes.Select(c => c.Score.DealId)], writes.Decisions.Count);
        }
    }

    async Task<List<Change>> DecideAsync(DealRoomDb db, DealId[] deals, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var scores = await db.DealScores.AsNoTracking().Where(s => deals.Contains(s.DealId)).ToListAsync(ct);
        var folds = new Dictionary<DealId, DealFold>();
        foreach (var score in scores)
            folds[score.DealId] = await DealScores.FoldOfAsync(db, score.Course, score.State, ct);
        var facts = await WatchReading.FactsAsync(db, [.. folds.Keys], d => now.AddDays(-folds[d].Model.Thresholds.NewDomainDays), ct);
        var changes = new List<Change>();
        foreach (var score in scores)
        {
            var deal = folds[score.DealId];
            // what is dated a little ahead of this clock is looked at the next time
            if (deal.State.LastAt is not { } last || last > now)
                continue;
            var memory = WatchReading.MemoryOf(score.Watch, deal, _ => facts[score.DealId]);
            var (before, decided) = (score.Watch is null ? null : memory.ToJson(), new List<Decision>());
            var watch = new DealWatch(deal.Model, memory, decided);
            watch.Stands(deal.State, now, signal: false);
            watch.Silence(deal.State, now, facts[score.DealId]);
            watch.Risks(deal.State, now, facts[score.DealId]);
            if (memory.ToJson() is var after && after != before)
                changes.Add(new(score, after, [.. decided.Select(d => DecisionRows.Of(score.DealId, d, now))]));
        }
        return changes;
    }

    // a deal that was folded meanwhile is looked at the next time
    static async Task<bool> RememberAsync(DealRoomDb db, Change change, CancellationToken ct)
    {
        var (id, seq, generation, swept) = (change.Score.DealId, change.Score.FoldedSeq, change.Score.Generation, change.Score.Swept);
        return await db
                .DealScores.Where(s => s.DealId == id && s.FoldedSeq == seq && s.Generation == generation && s.Swept == swept)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Watch, change.Watch).SetProperty(s => s.Swept, swept + 1), ct) > 0;
    }
}
