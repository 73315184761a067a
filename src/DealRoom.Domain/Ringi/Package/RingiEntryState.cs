namespace DealRoom.Domain.Ringi.Package;

/// <summary>How it stands with a field.</summary>
public enum RingiEntryState
{
    /// <summary>未記入</summary>
    Empty = 1,

    /// <summary>記入待ち: a place is left to the drafter.</summary>
    Waiting = 2,

    /// <summary>更新待ち: what it was built from has another version.</summary>
    Stale = 3,

    /// <summary>記入済み</summary>
    Filled = 4,
}
