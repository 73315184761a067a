namespace DealRoom.Domain.Ringi.Route;

/// <summary>One line of a route's history: who, when, what, and where it stood then.</summary>
/// <param name="Version">The route's version it made; 1, 2, 3 …</param>
/// <param name="Act">The deed.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Before">The state before.</param>
/// <param name="After">The state after.</param>
/// <param name="Step">The step that was acted on, from 0; null = none.</param>
/// <param name="Round">Which filing it was, from 1; 0 = before the first.</param>
public sealed record RouteEvent(int Version, RouteAct Act, RouteResult Result, RouteState Before, RouteState After, int? Step, int Round);
