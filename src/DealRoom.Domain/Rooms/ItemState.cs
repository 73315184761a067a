namespace DealRoom.Domain.Rooms;

/// <summary>What the door must know of an item asked for.</summary>
/// <param name="Room">The room it lies in.</param>
/// <param name="Published">Neither draft nor withdrawn.</param>
/// <param name="Ready">The version asked for has its intake record; until then it is in preparation and nobody's to see.</param>
public readonly record struct ItemState(RoomId Room, bool Published, bool Ready);
