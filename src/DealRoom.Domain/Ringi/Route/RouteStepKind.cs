namespace DealRoom.Domain.Ringi.Route;

/// <summary>What a step of an approval route is (R45). Stored by number.</summary>
public enum RouteStepKind
{
    /// <summary>承認: one person approves.</summary>
    Approve = 1,

    /// <summary>決裁: one person decides, with responsibility. The last step that is waited for.</summary>
    Decide = 2,

    /// <summary>合議: all must approve, in any order.</summary>
    Consult = 3,

    /// <summary>並列: any one approves for all.</summary>
    AnyOf = 4,

    /// <summary>回覧: they read; nobody waits for it, and nobody returns it.</summary>
    Circulate = 5,

    /// <summary>後閲: a superior sees it after the decision.</summary>
    PostReview = 6,
}
