using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>A deal's ledger after row <paramref name="Kept"/> and, where there are any, its checkpoints after one event: what a replay replaces.</summary>
sealed record Forgetting(DealId Deal, long Kept, DateTimeOffset HeadAt, Guid HeadId, bool Checkpoints = true)
{
    /// <summary>Checkpoints after this ledger row go too, however early their last event was.</summary>
    public long RowsAfter { get; init; } = long.MaxValue;

    public async Task RunAsync(DealRoomDb db, CancellationToken ct)
    {
        await db.Ledger.Where(l => l.DealId == Deal && l.Seq > Kept).ExecuteDeleteAsync(ct);
        if (!Checkpoints)
            return;
        await db.ScoreCheckpoints.Where(c => c.DealId == Deal && (c.HeadAt > HeadAt || c.LedgerSeq > RowsAfter)).ExecuteDeleteAsync(ct);
        // of those at the same instant the database can't say which comes later
        var beside = await db
            .ScoreCheckpoints.AsNoTracking()
            .Where(c => c.DealId == Deal && c.HeadAt == HeadAt)
            .Select(c => new { c.LedgerSeq, c.HeadId })
            .ToListAsync(ct);
        foreach (var later in beside.Where(c => c.HeadId.CompareTo(HeadId) > 0))
            await db
                .ScoreCheckpoints.Where(c => c.DealId == Deal && c.HeadAt == HeadAt && c.LedgerSeq == later.LedgerSeq && c.HeadId == later.HeadId)
                .ExecuteDeleteAsync(ct);
    }
}
