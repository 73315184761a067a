namespace DealRoom.Domain.FollowUps;

/// <summary>Why a day is no business day.</summary>
/// <param name="Kind">What makes it one.</param>
/// <param name="Name">The holiday's or closure's name; empty for weekends and the year's end.</param>
public readonly record struct DayOff(DayOffKind Kind, string Name);

/// <summary>What makes a day free.</summary>
public enum DayOffKind
{
    /// <summary>A public holiday.</summary>
    Holiday,

    /// <summary>会社休業日.</summary>
    Closure,

    /// <summary>年末年始.</summary>
    YearEnd,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,
}
