using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;

namespace DealRoom.Web.Rooms;

/// <summary>Somebody the door let in: a guest with a grant, or one of our own people looking at the room as that member sees it.</summary>
public sealed record Visitor(RoomId Room, DealId Deal, MemberId Member, OpenGrant? Grant, bool OwnTeam)
{
    /// <summary>A look through a seller's session: nothing is stored, nothing is sent.</summary>
    public bool IsPreview => OwnTeam || Grant is null;

    /// <summary>What this visitor reads is written down.</summary>
    public bool Records => !IsPreview && Grant is { RecordingOff: false, Standing: not GrantStanding.Machine };
}
