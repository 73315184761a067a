namespace DealRoom.Domain.Ringi.Authority;

/// <summary>What is wrong with an edited table of authority.</summary>
public enum AuthorityFault
{
    /// <summary>There is no level, or more than ten.</summary>
    LevelCount = 1,

    /// <summary>A level decides less than the one before it.</summary>
    NotAscending,

    /// <summary>The last level has a limit, so that larger amounts have no decider; or another one has none.</summary>
    OpenEnd,

    /// <summary>A level without a name.</summary>
    NameMissing,

    /// <summary>A consultation from an amount that is not told, or below zero.</summary>
    AmountMissing,
}
