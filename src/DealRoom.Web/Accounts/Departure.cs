using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Accounts;

/// <summary>
/// Deactivating a seller: every deal gets a new owner with a line in its owner history, tokens and open links end, sessions end within a
/// minute. Nothing is deleted, and the account may come back.
/// </summary>
public sealed class Departure(DealRoomDb db, UserManager<Seller> users, Bell bell, TimeProvider clock)
{
    public async Task LeaveAsync(Seller leaver, Seller heir, string bySellerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var deals = await db.Deals.Where(d => d.OwnerId == leaver.Id).ToListAsync(ct);
        foreach (var deal in deals)
        {
            deal.OwnerId = heir.Id;
            db.OwnerChanges.Add(
                new OwnerChange
                {
                    DealId = deal.Id,
                    FromSellerId = leaver.Id,
                    ToSellerId = heir.Id,
                    At = now,
                    BySellerId = bySellerId,
                }
            );
        }
        leaver.DeactivatedAt = now;
        await db.SaveChangesAsync(ct);
        await db.DealCollaborators.Where(c => c.SellerId == leaver.Id).ExecuteDeleteAsync(ct);
        await db
            .DealCollaborators.Where(c => c.SellerId == heir.Id && db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == heir.Id))
            .ExecuteDeleteAsync(ct);
        await db
            .ApiTokens.Where(t => t.SellerId == leaver.Id && t.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, now), ct);
        await db
            .SignInLinks.Where(l => l.SellerId == leaver.Id && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), ct);
        await users.UpdateSecurityStampAsync(leaver);
        await transaction.CommitAsync(ct);
        bell.Ring(BellTopic.Access);
    }

    public async Task ReturnAsync(Seller seller)
    {
        seller.DeactivatedAt = null;
        await users.UpdateAsync(seller);
    }

    /// <summary>Without this one nobody could administer any more.</summary>
    public static async Task<bool> IsLastAdministratorAsync(DealRoomDb db, string sellerId, CancellationToken ct)
    {
        var administrators = await db
            .UserRoles.Where(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Admin))
            .Where(u => db.Users.Any(s => s.Id == u.UserId && s.DeactivatedAt == null))
            .Select(u => u.UserId)
            .ToListAsync(ct);
        return administrators is [var only] && only == sellerId;
    }
}
