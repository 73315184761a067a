namespace DealRoom.Domain.Rooms;

/// <summary>
/// The one rule of who gets in (R55). Page, file byte, beacon and stream all ask here and nowhere else. A page asks for the
/// present instant; a late reading asks for the instant it was made, so that what was read before a revocation still counts.
/// </summary>
public static class RoomDoor
{
    /// <summary>May this grant enter the room?</summary>
    public static AccessDecision Decide(GuestGrant? grant, RoomState? room, DateTimeOffset at)
    {
        if (grant is not { } held || room is not { } asked || held.Room != asked.Room)
        {
            return AccessDecision.Unknown;
        }

        if (Past(held.LinkRevokedAt, at) || Past(held.EndedAt, at))
        {
            return AccessDecision.Revoked;
        }

        if (Past(held.LinkExpiresAt, at))
        {
            return AccessDecision.Expired;
        }

        return Past(asked.ClosedAt, at) ? AccessDecision.RoomClosed : AccessDecision.Admitted;
    }

    /// <summary>May this grant see this item of the room?</summary>
    public static AccessDecision Decide(GuestGrant? grant, RoomState? room, ItemState? item, DateTimeOffset at)
    {
        var entry = Decide(grant, room, at);
        if (entry != AccessDecision.Admitted)
        {
            return entry;
        }

        if (item is not { } asked || asked.Room != room!.Value.Room)
        {
            return AccessDecision.Unknown;
        }

        return asked is { Published: true, Ready: true } ? AccessDecision.Admitted : AccessDecision.NotPublished;
    }

    private static bool Past(DateTimeOffset? end, DateTimeOffset at) => end is { } instant && at >= instant;
}
