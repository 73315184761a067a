namespace DealRoom.Domain.Ringi.Route;

/// <summary>What can happen to a ringi (R45). The first five are the drafter's; the others somebody's on the route. Stored by number.</summary>
public enum RouteDeed
{
    /// <summary>根回しを始める</summary>
    StartNemawashi = 1,

    /// <summary>起案, and after 差戻し or 引戻し 再起案</summary>
    Submit = 2,

    /// <summary>引戻し: the drafter pulls it back before anybody on the route has acted.</summary>
    PullBack = 3,

    /// <summary>取下げ: the drafter gives up one that is with her.</summary>
    Withdraw = 4,

    /// <summary>保留を解く</summary>
    Resume = 5,

    /// <summary>承認, on the last step 決裁</summary>
    Approve = 6,

    /// <summary>条件付承認, with the condition</summary>
    ApproveOnCondition = 7,

    /// <summary>差戻し, with the reason</summary>
    Return = 8,

    /// <summary>保留</summary>
    Hold = 9,

    /// <summary>否決</summary>
    Reject = 10,

    /// <summary>閲覧: 回覧 and 後閲</summary>
    See = 11,

    /// <summary>経路の変更; made by <see cref="ApprovalRoute.Replan"/> alone.</summary>
    Replan = 12,
}
