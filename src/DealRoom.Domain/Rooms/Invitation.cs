using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Rooms;

/// <summary>
/// A member's personal link. The token is shown once and kept only as a SHA-256 hash; issuing again makes a new invitation and revokes
/// the old one. Opening it by its button binds the first device to the member.
/// </summary>
public sealed class Invitation
{
    /// <summary>Names the link.</summary>
    public InvitationId Id { get; init; }

    /// <summary>The room it opens.</summary>
    public RoomId RoomId { get; init; }

    /// <summary>Whose link it is.</summary>
    public MemberId MemberId { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string TokenHash { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>Which seller issued it.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>From this instant on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Cut by a seller.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>When its button was pressed for the first time.</summary>
    public DateTimeOffset? FirstOpenedAt { get; set; }

    /// <summary>When our own outbox delivered it; the hold window against gateways runs 60 s from here.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }
}
