namespace DealRoom.Domain.Scoring;

/// <summary>What a ledger row of a score moved by hand tells. Stored by number.</summary>
public enum OverrideStep
{
    /// <summary>A seller set it.</summary>
    Set = 1,

    /// <summary>The score met 0 or 100: part of the amount does not show, or shows again.</summary>
    Clipped = 2,

    /// <summary>A seller lifted it.</summary>
    Lifted = 3,

    /// <summary>It ended by itself.</summary>
    Expired = 4,
}
