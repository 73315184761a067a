namespace DealRoom.Domain.Ringi.Route;

/// <summary>A step of the route (R45): its kind, its places, and when it is expected.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Seats">Who is asked.</param>
/// <param name="ExpectedOn">The day it is expected to be done; null = not told.</param>
public sealed record RouteStep(RouteStepKind Kind, IReadOnlyList<RouteSeat> Seats, DateOnly? ExpectedOn = null)
{
    /// <summary>The route waits for it: everything but 回覧 and 後閲.</summary>
    public bool IsAwaited => Kind is not (RouteStepKind.Circulate or RouteStepKind.PostReview);
}
