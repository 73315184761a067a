namespace DealRoom.Domain.Ringi.Route;

/// <summary>What became of a deed. Up to <see cref="Replanned"/> it was accepted; the others refuse it and say why.</summary>
public enum RouteResult
{
    /// <summary>Consensus building began.</summary>
    NemawashiStarted = 1,

    /// <summary>Filed.</summary>
    Submitted,

    /// <summary>Noted; the step still waits for others.</summary>
    Waiting,

    /// <summary>The step is done, the next one begins.</summary>
    Advanced,

    /// <summary>決裁: approved.</summary>
    Completed,

    /// <summary>Approved with conditions.</summary>
    CompletedOnCondition,

    /// <summary>Back with the drafter.</summary>
    Returned,

    /// <summary>Pulled back by the drafter.</summary>
    PulledBack,

    /// <summary>On hold.</summary>
    Held,

    /// <summary>No longer on hold.</summary>
    Resumed,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Somebody has read it.</summary>
    Seen,

    /// <summary>The route was changed.</summary>
    Replanned,

    /// <summary>Refused: an earlier step is not done, or it is not this one's to say.</summary>
    NotYourTurn = 101,

    /// <summary>Refused: this place, or another for all, has acted already.</summary>
    AlreadyActed,

    /// <summary>Refused: the route is closed.</summary>
    AlreadyClosed,

    /// <summary>Refused: no such place on the route.</summary>
    NotOnRoute,

    /// <summary>Refused: this cannot be done in this state.</summary>
    NotInThisState,

    /// <summary>Refused: 回覧 and 後閲 read, they neither approve nor return.</summary>
    ReadOnly,

    /// <summary>Refused: a return needs its reason, a conditional approval its condition.</summary>
    ReasonMissing,

    /// <summary>Refused: this place has no proxy.</summary>
    NoProxy,

    /// <summary>Refused: somebody on the route has acted since, so it cannot be pulled back.</summary>
    TooLate,

    /// <summary>Refused: the route is not complete enough to file.</summary>
    PlanIncomplete,

    /// <summary>Refused: the route stays as it is while it circulates.</summary>
    PlanFixed,
}
