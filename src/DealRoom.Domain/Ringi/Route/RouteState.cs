namespace DealRoom.Domain.Ringi.Route;

/// <summary>How far the buyer's approval has come, as it was told to us; the record is the buyer's own system (R45, T34). Stored by number.</summary>
public enum RouteState
{
    /// <summary>準備中</summary>
    Preparing = 1,

    /// <summary>根回し中</summary>
    Nemawashi = 2,

    /// <summary>起案済: filed, nobody has acted on it yet.</summary>
    Submitted = 3,

    /// <summary>承認中(step n/m)</summary>
    Approving = 4,

    /// <summary>合議中</summary>
    Consulting = 5,

    /// <summary>決裁: approved. Closed.</summary>
    Decided = 6,

    /// <summary>条件付承認: approved with conditions. Closed.</summary>
    Conditional = 7,

    /// <summary>差戻し: back with the drafter, who may file it again.</summary>
    Returned = 8,

    /// <summary>保留</summary>
    OnHold = 9,

    /// <summary>否決: this document is dead. Closed.</summary>
    Rejected = 10,

    /// <summary>取下げ. Closed.</summary>
    Withdrawn = 11,
}
