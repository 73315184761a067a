using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>Hands a deal to another seller, with a line in its owner history (R65). By its owner, or by a manager.</summary>
public sealed class TransferDeal(DealRoomDb db, DealJournal journal, Bell bell, TimeProvider clock)
{
    public async Task<Outcome<DealId>> DoAsync(DealId id, string toSellerId, ClaimsPrincipal by, CancellationToken ct)
    {
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindOwnAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        if (toSellerId.Contains('\0') || !await db.Users.AnyAsync(u => u.Id == toSellerId && u.DeactivatedAt == null, ct))
        {
            var slips = new Slips();
            slips.Add("owner", "entry.seller");
            return journal.Refuse<DealId>(slips);
        }
        if (deal.OwnerId == toSellerId)
            return new Outcome<DealId>.Done(id);
        db.OwnerChanges.Add(
            new OwnerChange
            {
                DealId = id,
                FromSellerId = deal.OwnerId,
                ToSellerId = toSellerId,
                At = clock.GetUtcNow(),
                BySellerId = by.SellerId(),
            }
        );
        deal.OwnerId = toSellerId;
        await db.DealCollaborators.Where(c => c.DealId == id && c.SellerId == toSellerId).ExecuteDeleteAsync(ct);
        await journal.CommitAsync(transaction, [], ct);
        bell.Ring(BellTopic.Access);
        return new Outcome<DealId>.Done(id);
    }
}
