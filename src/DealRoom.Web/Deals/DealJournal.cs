using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DealRoom.Web.Deals;

/// <summary>
/// One deed, one transaction: what changed and the rows that tell it are kept together or not at all. Deeds take turns from the beginning, so
/// that a row never tells a state somebody else's deed has just replaced.
/// </summary>
public sealed class DealJournal(DealRoomDb db, SignalRows log, Bell bell)
{
    public async Task<IDbContextTransaction> BeginAsync(CancellationToken ct)
    {
        // what a page read before is not what a deed may build upon
        db.ChangeTracker.Clear();
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await log.TakeTurnAsync(db, ct);
        return transaction;
    }

    public async Task CommitAsync(IDbContextTransaction transaction, IReadOnlyList<SignalRow> rows, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (rows.Count > 0)
            await log.AppendAsync(db, rows, ct);
        await transaction.CommitAsync(ct);
        if (rows.Count > 0)
            bell.Ring(BellTopic.Log);
    }

    /// <summary>Nothing was kept; nothing half typed stays behind for somebody else's save.</summary>
    public Outcome<T> Refuse<T>(Slips slips)
    {
        db.ChangeTracker.Clear();
        return new Outcome<T>.Refused(slips);
    }

    public Task<Deal?> FindAsync(DealId id, ClaimsPrincipal by, CancellationToken ct) =>
        db.Deals.SeenBy(by, db).FirstOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>The deal when it is theirs to hand on: the owner's, or a manager's.</summary>
    public Task<Deal?> FindOwnAsync(DealId id, ClaimsPrincipal by, CancellationToken ct)
    {
        var (me, all) = (by.SellerId(), by.SeesAll());
        return db.Deals.FirstOrDefaultAsync(d => d.Id == id && (all || d.OwnerId == me), ct);
    }
}
