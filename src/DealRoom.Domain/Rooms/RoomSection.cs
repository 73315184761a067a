namespace DealRoom.Domain.Rooms;

/// <summary>A heading of a room with items in order.</summary>
public sealed class RoomSection
{
    /// <summary>Names the section.</summary>
    public SectionId Id { get; init; }

    /// <summary>Its room.</summary>
    public RoomId RoomId { get; init; }

    /// <summary>Heading in Japanese.</summary>
    public required string TitleJa { get; set; }

    /// <summary>Heading in English; empty = the Japanese one.</summary>
    public string TitleEn { get; set; } = "";

    /// <summary>Order within the room, from 0.</summary>
    public int Position { get; set; }
}
