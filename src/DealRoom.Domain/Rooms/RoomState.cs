namespace DealRoom.Domain.Rooms;

/// <summary>What the door must know of the room asked for.</summary>
/// <param name="Room">Its name.</param>
/// <param name="ClosedAt">From this instant on guests find nothing; null while it is open.</param>
public readonly record struct RoomState(RoomId Room, DateTimeOffset? ClosedAt);
