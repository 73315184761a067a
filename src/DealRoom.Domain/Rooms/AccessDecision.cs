namespace DealRoom.Domain.Rooms;

/// <summary>
/// Whether a guest may see something. A guest is never told which refusal it was: all of them are the same page, "not there".
/// The difference is for the seller's eyes and for tests.
/// </summary>
public enum AccessDecision
{
    /// <summary>No grant, or one for another room, or no such thing in this room.</summary>
    Unknown = 0,

    /// <summary>The link was revoked, or this device's grant taken back.</summary>
    Revoked = 1,

    /// <summary>The link's time is over.</summary>
    Expired = 2,

    /// <summary>The room is closed to guests.</summary>
    RoomClosed = 3,

    /// <summary>A draft, withdrawn, or still in preparation.</summary>
    NotPublished = 4,

    /// <summary>May see it.</summary>
    Admitted = 5,
}
