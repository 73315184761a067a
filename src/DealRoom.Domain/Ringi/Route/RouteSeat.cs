using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Ringi.Route;

/// <summary>A place on the route (R45).</summary>
public sealed record RouteSeat
{
    /// <summary>Names the place.</summary>
    public required SeatId Id { get; init; }

    /// <summary>The person of the committee; null = 未把握, or a body such as the board.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The name as it is written; empty = not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>役職, or the body.</summary>
    public string Title { get; init; } = "";

    /// <summary>The department that is asked.</summary>
    public Department? Department { get; init; }

    /// <summary>代理: who may act instead, and whose name then stands in the stamp column; empty = nobody.</summary>
    public string Proxy { get; init; } = "";
}
