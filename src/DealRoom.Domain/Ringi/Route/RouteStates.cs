using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Route;

/// <summary>What each state means for the rest of the product, and its names.</summary>
public static class RouteStates
{
    private static readonly (RouteState State, string Code, Phrase Name)[] Table =
    [
        (RouteState.Preparing, "preparing", new("準備中", "In preparation")),
        (RouteState.Nemawashi, "nemawashi", new("根回し中", "Building consensus")),
        (RouteState.Submitted, "submitted", new("起案済", "Submitted")),
        (RouteState.Approving, "approving", new("承認中", "In approval")),
        (RouteState.Consulting, "consulting", new("合議中", "In joint review")),
        (RouteState.Decided, "decided", new("決裁", "Approved")),
        (RouteState.Conditional, "conditional", new("条件付承認", "Conditional approval")),
        (RouteState.Returned, "returned", new("差戻し", "Returned for revision")),
        (RouteState.OnHold, "on_hold", new("保留", "On hold")),
        (RouteState.Rejected, "rejected", new("否決", "Rejected")),
        (RouteState.Withdrawn, "withdrawn", new("取下げ", "Withdrawn")),
    ];

    /// <summary>Every state, in the order screens list them.</summary>
    public static IReadOnlyList<RouteState> Each { get; } = [.. Table.Select(row => row.State)];

    /// <summary>The outside name.</summary>
    public static string Code(RouteState state) => Row(state).Code;

    /// <summary>The name readers see.</summary>
    public static Phrase Name(RouteState state) => Row(state).Name;

    /// <summary>Nothing changes it any more; 後閲 and 回覧 of an approved one may still be noted.</summary>
    public static bool IsClosed(RouteState state) => IsApproved(state) || state is RouteState.Rejected or RouteState.Withdrawn;

    /// <summary>Approved, with or without conditions.</summary>
    public static bool IsApproved(RouteState state) => state is RouteState.Decided or RouteState.Conditional;

    /// <summary>It is in circulation, so the deal's clock is slow and silence is no alarm (T34).</summary>
    public static bool Circulates(RouteState state) => IsUnderway(state) || state is RouteState.Returned;

    internal static bool IsUnderway(RouteState state) =>
        state is RouteState.Submitted or RouteState.Approving or RouteState.Consulting or RouteState.OnHold;

    private static (RouteState State, string Code, Phrase Name) Row(RouteState state) => Table.First(row => row.State == state);
}
