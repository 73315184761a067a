namespace DealRoom.Domain.Rooms;

/// <summary>Names one room (商談ルーム). A deal has exactly one.</summary>
public readonly record struct RoomId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one section of a room.</summary>
public readonly record struct SectionId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one item of a room: what a reader opens. New versions keep the item's name.</summary>
public readonly record struct ItemId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one version of an item.</summary>
public readonly record struct VersionId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one personal link (個人リンク) to a room.</summary>
public readonly record struct InvitationId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one browser a guest uses. It says nothing about who sits before it.</summary>
public readonly record struct DeviceId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one grant: this device opened that link.</summary>
public readonly record struct GrantId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}
