using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>A personal link that is open at this instant.</summary>
public sealed record OpenLink(InvitationId Id, RoomId Room, DealId Deal, MemberId Member, string? Accent, DateTimeOffset ExpiresAt);

/// <summary>Finds the link of a token. Reads only: mail gateways and previews fetch a link many times before a person does.</summary>
public sealed class PersonalLinks(DealRoomDb db, TimeProvider clock)
{
    /// <summary>Null when unknown, expired, revoked, or of a closed room: all the same to whoever asks.</summary>
    public async Task<OpenLink?> FindAsync(string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        var found = await db
            .Invitations.AsNoTracking()
            .Where(i => i.TokenHash == hash)
            .Join(db.Rooms, i => i.RoomId, r => r.Id, (i, r) => new { Link = i, Room = r })
            .Join(db.Members.Where(m => m.LeftAt == null), x => x.Link.MemberId, m => m.Id, (x, m) => x)
            .FirstOrDefaultAsync(ct);
        if (found is not { Link: var link, Room: var room })
            return null;
        var asked = new GuestGrant(room.Id, link.ExpiresAt, link.RevokedAt, null);
        return RoomDoor.Decide(asked, new RoomState(room.Id, room.ClosedAt), clock.GetUtcNow()) == AccessDecision.Admitted
            ? new OpenLink(link.Id, room.Id, room.DealId, link.MemberId, room.Accent, link.ExpiresAt)
            : null;
    }
}
