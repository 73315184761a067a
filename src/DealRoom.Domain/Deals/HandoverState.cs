namespace DealRoom.Domain.Deals;

/// <summary>What became of a handover (R65). Stored by number.</summary>
public enum HandoverState
{
    /// <summary>Waits for somebody to take it.</summary>
    Waiting = 1,

    /// <summary>受領.</summary>
    Accepted = 2,

    /// <summary>差戻し.</summary>
    Returned = 3,

    /// <summary>Withdrawn: the deal was closed before anybody took it.</summary>
    Withdrawn = 4,
}
