using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Rooms;

/// <summary>How sure it is that a device belongs to the member named on the link.</summary>
public enum GrantStanding
{
    /// <summary>The first device that pressed the button: it is the member.</summary>
    First = 1,

    /// <summary>Confirmed by the first device, a code, or the owner.</summary>
    Confirmed = 2,

    /// <summary>「〇〇様のリンクをお持ちの方」: counts as an unidentified person until confirmed.</summary>
    Unidentified = 3,

    /// <summary>The seller released this device; it must press the button again.</summary>
    Released = 4,

    /// <summary>A machine: never counts.</summary>
    Machine = 5,
}

/// <summary>This device opened that link: what admits a guest to a room.</summary>
public sealed class Grant
{
    /// <summary>Names the grant.</summary>
    public GrantId Id { get; init; }

    /// <summary>The device.</summary>
    public DeviceId DeviceId { get; init; }

    /// <summary>The link.</summary>
    public InvitationId InvitationId { get; init; }

    /// <summary>The room, as on the link.</summary>
    public RoomId RoomId { get; init; }

    /// <summary>The deal, as on the room.</summary>
    public DealId DealId { get; init; }

    /// <summary>The member named on the link.</summary>
    public MemberId MemberId { get; init; }

    /// <summary>How sure it is that this device is that member.</summary>
    public GrantStanding Standing { get; set; }

    /// <summary>The reader chose 「記録しない閲覧」: nothing that shows reading is stored.</summary>
    public bool RecordingOff { get; set; }

    /// <summary>When the button was last pressed here; the last link wins per room.</summary>
    public DateTimeOffset OpenedAt { get; set; }
}
