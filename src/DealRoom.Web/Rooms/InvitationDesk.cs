using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>
/// Personal links from the seller's side (R55): issue, cut, and say who a device is. Every change of a right is known at once in this
/// process and rung to the others; where it changes who read, the deal's readings are folded again.
/// </summary>
public sealed class InvitationDesk(DealRoomDb db, GrantBook book, Bell bell, SignalRows signals, PublicAddress address, TimeProvider clock)
{
    /// <summary>Makes a link and cuts the member's earlier ones. The token is in the answer and nowhere else.</summary>
    public async Task<IssuedLink> IssueAsync(Room room, Domain.Deals.MemberId member, string sellerId, DateTimeOffset expiresAt, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var token = Secrets.New();
        var invitation = new Invitation
        {
            Id = new(Guid.CreateVersion7(now.Value)),
            RoomId = room.Id,
            MemberId = member,
            TokenHash = Secrets.Hash(token),
            IssuedAt = now.Value,
            IssuedBy = sellerId,
            ExpiresAt = expiresAt,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db
            .Invitations.Where(i => i.RoomId == room.Id && i.MemberId == member && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, now), ct);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        RightsChanged();
        return new(invitation, address.Of("/r/" + token));
    }

    public async Task<bool> RevokeAsync(RoomId room, InvitationId id, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var cut = await db
            .Invitations.Where(i => i.Id == id && i.RoomId == room && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, now), ct);
        RightsChanged();
        return cut == 1;
    }

    /// <summary>The device must press the button again; what it read stays what it was.</summary>
    public Task<bool> ReleaseAsync(RoomId room, GrantId id, CancellationToken ct) => StandAsync(room, id, GrantStanding.Released, ct);

    /// <summary>The holder of the link is the member named on it: what was read there is the member's.</summary>
    public Task<bool> ConfirmAsync(RoomId room, GrantId id, CancellationToken ct) => StandAsync(room, id, GrantStanding.Confirmed, ct);

    /// <summary>A scanner of a mail gateway: what was read there is nobody's.</summary>
    public Task<bool> MarkMachineAsync(RoomId room, GrantId id, CancellationToken ct) => StandAsync(room, id, GrantStanding.Machine, ct);

    async Task<bool> StandAsync(RoomId room, GrantId id, GrantStanding standing, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == id && g.RoomId == room, ct);
        if (grant is null || !IsOpen(grant.Standing, standing))
            return false;
        var changes = IsSomebodyElse(grant.Standing, standing);
        grant.Standing = standing;
        await db.SaveChangesAsync(ct);
        if (changes)
            await signals.AppendAsync(db, [DealRows.Reclassified(grant.DealId, clock.GetUtcNow())], ct);
        await transaction.CommitAsync(ct);
        RightsChanged();
        if (changes)
            bell.Ring(BellTopic.Log);
        return true;
    }

    // releasing tells whose device it was; of an unidentified one nobody knows, and its readings must not become the member's
    static bool IsOpen(GrantStanding before, GrantStanding after) =>
        after is not GrantStanding.Released || before is GrantStanding.First or GrantStanding.Confirmed;

    static bool IsSomebodyElse(GrantStanding before, GrantStanding after) => Who(before) != Who(after);

    // as the log is read: a released device was the member
    static int Who(GrantStanding standing) =>
        standing switch
        {
            GrantStanding.Unidentified => 1,
            GrantStanding.Machine => 2,
            _ => 0,
        };

    void RightsChanged()
    {
        book.Forget();
        bell.Ring(BellTopic.Access);
    }
}
