namespace DealRoom.Domain.Rooms;

/// <summary>What the door must know of a grant (this device opened that link) and of its link. Instants; null means never.</summary>
/// <param name="Room">The room the link leads into.</param>
/// <param name="LinkExpiresAt">From this instant on the link is over.</param>
/// <param name="LinkRevokedAt">From this instant on the link is revoked.</param>
/// <param name="EndedAt">From this instant on this device is no longer welcome, though the link may live.</param>
public readonly record struct GuestGrant(RoomId Room, DateTimeOffset? LinkExpiresAt, DateTimeOffset? LinkRevokedAt, DateTimeOffset? EndedAt);
