using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Drops every score and folds the log again up to where the fold stood, in one transaction and without a moment: the feed tells what happened
/// once. What comes out is what was there; where it is not, the deal's ledger generation goes up.
/// </summary>
public static class Rebuild
{
    /// <summary>How many deals there are, and how many of them came out otherwise.</summary>
    public sealed record Outcome(int Deals, int Changed);

    public static async Task<Outcome> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var rows = services.GetRequiredService<FoldRows>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (db is PostgresDb)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock + 1})", ct);
        var position = await db.FoldPositions.MaxAsync(p => (long?)p.Seq, ct) ?? 0;
        var zone = Dates.Zone(await db.Organisations.Select(o => o.TimeZone).FirstOrDefaultAsync(ct) ?? "Asia/Tokyo");
        var deals = await db.Signals.Where(s => s.Seq <= position).Select(s => s.DealId).Distinct().ToListAsync(ct);
        var (changed, models, now) = (0, services.GetRequiredService<ModelBook>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        foreach (var deal in deals)
            if (await AgainAsync(db, rows, deal, position, id => OpenDeal.LoadAsync(db, id, models, zone, now, ct), ct))
                changed++;
        await transaction.CommitAsync(ct);
        return new Outcome(deals.Count, changed);
    }

    static async Task<bool> AgainAsync(
        DealRoomDb db,
        FoldRows rows,
        DealId id,
        long position,
        Func<DealId, Task<OpenDeal>> open,
        CancellationToken ct
    )
    {
        var before = await LedgerAsync(db, id, ct);
        var kept = await db
            .DealScores.Where(s => s.DealId == id)
            .Select(s => new
            {
                s.Generation,
                s.Watch,
                s.Swept,
            })
            .FirstOrDefaultAsync(ct);
        var generation = kept?.Generation ?? 0;
        await db.Ledger.Where(l => l.DealId == id).ExecuteDeleteAsync(ct);
        await db.ScoreCheckpoints.Where(c => c.DealId == id).ExecuteDeleteAsync(ct);
        await db.DealScores.Where(s => s.DealId == id).ExecuteDeleteAsync(ct);
        var deal = await open(id);
        deal.Generation = generation;
        var writes = new FoldWrites();
        deal.Swept = kept?.Swept ?? 0;
        await new DealFolding(db, deal, writes).FoldAllAsync(position, kept?.Watch, ct);
        await rows.WriteAsync(db, writes, ct);
        if (before.SequenceEqual(await LedgerAsync(db, id, ct)))
            return false;
        await db.DealScores.Where(s => s.DealId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Generation, generation + 1), ct);
        return true;
    }

    static Task<List<string>> LedgerAsync(DealRoomDb db, DealId id, CancellationToken ct) =>
        db.Ledger.AsNoTracking().Where(l => l.DealId == id).OrderBy(l => l.Seq).Select(l => l.Row).ToListAsync(ct);
}
