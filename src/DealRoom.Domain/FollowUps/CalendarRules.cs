namespace DealRoom.Domain.FollowUps;

/// <summary>What an organisation says about its working days.</summary>
public sealed record CalendarRules
{
    /// <summary>Days and times of day are those of this zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>12/29–1/3, as most offices close though no law says so.</summary>
    public bool YearEndClosure { get; init; } = true;

    /// <summary>会社休業日: お盆, the founding day …</summary>
    public IReadOnlyList<Holiday> Closures { get; init; } = [];

    /// <summary>Official rows: a year that has any is taken from them alone.</summary>
    public IReadOnlyList<Holiday> Official { get; init; } = [];

    /// <summary>When the day's work begins: business hours count from here.</summary>
    public TimeOnly Opens { get; init; } = new(9, 0);

    /// <summary>When it ends, on the same day.</summary>
    public TimeOnly Closes { get; init; } = new(18, 0);
}
