namespace DealRoom.Domain.FollowUps;

/// <summary>One day off by law, under the name people know it by.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">In Japanese: 元日, 振替休日 …</param>
public readonly record struct Holiday(DateOnly Date, string Name);
