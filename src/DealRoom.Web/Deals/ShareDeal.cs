using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>Lets another seller work on a deal, or ends that. By its owner, or by a manager.</summary>
public sealed class ShareDeal(DealRoomDb db, DealJournal journal, Bell bell, TimeProvider clock)
{
    public async Task<Outcome<DealId>> WithAsync(DealId id, string sellerId, ClaimsPrincipal by, CancellationToken ct)
    {
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindOwnAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        if (sellerId.Contains('\0') || !await db.Users.AnyAsync(u => u.Id == sellerId && u.DeactivatedAt == null, ct))
        {
            var slips = new Slips();
            slips.Add("collaborator", "entry.seller");
            return journal.Refuse<DealId>(slips);
        }
        if (deal.OwnerId == sellerId || await db.DealCollaborators.AnyAsync(c => c.DealId == id && c.SellerId == sellerId, ct))
            return new Outcome<DealId>.Done(id);
        db.DealCollaborators.Add(
            new DealCollaborator
            {
                DealId = id,
                SellerId = sellerId,
                AddedAt = clock.GetUtcNow(),
            }
        );
        await journal.CommitAsync(transaction, [], ct);
        bell.Ring(BellTopic.Access);
        return new Outcome<DealId>.Done(id);
    }

    public async Task<Outcome<DealId>> NoLongerWithAsync(DealId id, string sellerId, ClaimsPrincipal by, CancellationToken ct)
    {
        if (sellerId.Contains('\0'))
            return new Outcome<DealId>.NotThere();
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindOwnAsync(id, by, ct) is null)
            return new Outcome<DealId>.NotThere();
        await db.DealCollaborators.Where(c => c.DealId == id && c.SellerId == sellerId).ExecuteDeleteAsync(ct);
        await journal.CommitAsync(transaction, [], ct);
        bell.Ring(BellTopic.Access);
        return new Outcome<DealId>.Done(id);
    }
}
