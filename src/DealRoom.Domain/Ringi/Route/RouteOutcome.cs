namespace DealRoom.Domain.Ringi.Route;

/// <summary>A deed's result, the route afterwards (the same one when refused), and the event to keep.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Route">The route from now on.</param>
/// <param name="Event">What to append to its history; null when refused.</param>
public sealed record RouteOutcome(RouteResult Result, ApprovalRoute Route, RouteEvent? Event)
{
    /// <summary>Was it accepted?</summary>
    public bool IsAccepted => Result <= RouteResult.Replanned;
}
