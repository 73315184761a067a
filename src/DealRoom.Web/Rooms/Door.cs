using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>The one admission to a room (R55): a page, a byte of a file and a range of it all come through here.</summary>
public sealed class Door(GrantBook grants, GuestCookie cookie, DealRoomDb db, TimeProvider clock)
{
    /// <summary>Names the member a seller wants to look as.</summary>
    public const string As = "as";

    /// <summary>Null = not there, whatever the reason.</summary>
    public async Task<Visitor?> EnterAsync(HttpContext http, RoomId room, CancellationToken ct)
    {
        var ownTeam = Machines.IsOwnTeam(http);
        if (ownTeam && await PreviewAsync(http, room, ct) is { } preview)
            return preview;
        var grant = await GrantAsync(http.Request, room, ct);
        return grant is null ? null : new Visitor(room, grant.Deal, grant.Member, grant, ownTeam);
    }

    /// <summary>The link pressed last wins, as long as it admits.</summary>
    async Task<OpenGrant?> GrantAsync(HttpRequest request, RoomId room, CancellationToken ct)
    {
        if (cookie.HashOf(request) is not { } hash)
            return null;
        var now = clock.GetUtcNow();
        var all = await grants.OfDeviceAsync(hash, ct);
        return all.FirstOrDefault(g => g.Room == room && Decide(g, now) == AccessDecision.Admitted);
    }

    public static AccessDecision Decide(OpenGrant grant, DateTimeOffset at) =>
        RoomDoor.Decide(
            new GuestGrant(grant.Room, grant.ExpiresAt, grant.RevokedAt, grant.Standing == GrantStanding.Released ? DateTimeOffset.MinValue : null),
            new RoomState(grant.Room, grant.RoomClosedAt),
            at
        );

    async Task<Visitor?> PreviewAsync(HttpContext http, RoomId room, CancellationToken ct)
    {
        var asked = Guid.TryParse(http.Request.Query[As], out var named) ? new MemberId(named) : (MemberId?)null;
        var found = await db
            .Deals.SeenBy(http.User, db)
            .Join(db.Rooms.Where(r => r.Id == room), d => d.Id, r => r.DealId, (d, r) => d.Id)
            .Join(
                db.Members.Where(m => m.LeftAt == null && (asked == null || m.Id == asked)),
                d => d,
                m => m.DealId,
                (d, m) =>
                    new
                    {
                        Deal = d,
                        Member = m.Id,
                        m.CreatedAt,
                    }
            )
            .OrderBy(x => x.CreatedAt)
            .FirstOrDefaultAsync(ct);
        return found is null ? null : new Visitor(room, found.Deal, found.Member, null, true);
    }
}
