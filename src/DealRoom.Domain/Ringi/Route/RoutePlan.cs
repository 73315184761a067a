namespace DealRoom.Domain.Ringi.Route;

/// <summary>Whether steps make a route.</summary>
internal static class RoutePlan
{
    public static IReadOnlyList<RoutePlanFault> Check(IReadOnlyList<RouteStep> steps)
    {
        if (steps.Count == 0)
        {
            return [RoutePlanFault.NoSteps];
        }

        var faults = new List<RoutePlanFault>();
        Add(steps.Count > ApprovalRoute.Most || steps.Any(step => step.Seats.Count > ApprovalRoute.Most), RoutePlanFault.TooMany);
        Add(steps.Any(step => step.Seats.Count == 0), RoutePlanFault.EmptyStep);
        Add(steps.Any(step => step.Kind is RouteStepKind.Approve or RouteStepKind.Decide && step.Seats.Count > 1), RoutePlanFault.OnePersonOnly);
        Add(steps.Any(Repeats) || steps.SelectMany(step => step.Seats).GroupBy(seat => seat.Id).Any(same => same.Count() > 1), RoutePlanFault.Twice);
        var kinds = steps.Select(step => step.Kind).ToList();
        var decision = kinds.IndexOf(RouteStepKind.Decide);
        Add(kinds.Count(kind => kind == RouteStepKind.Decide) != 1, RoutePlanFault.NoDecision);
        Add(decision >= 0 && steps.Skip(decision + 1).Any(step => step.IsAwaited), RoutePlanFault.StepBehindDecision);
        Add(decision >= 0 && kinds.Take(decision).Contains(RouteStepKind.PostReview), RoutePlanFault.PostReviewBeforeDecision);
        return faults;

        void Add(bool wrong, RoutePlanFault fault)
        {
            if (wrong)
            {
                faults.Add(fault);
            }
        }
    }

    public static bool SamePlaces(IReadOnlyList<RouteStep> one, IReadOnlyList<RouteStep> other) =>
        one.Select(Places).SequenceEqual(other.Select(Places), StringComparer.Ordinal);

    private static string Places(RouteStep step) => $"{step.Kind}: {string.Join(' ', step.Seats.Select(seat => seat.Id))}";

    private static bool Repeats(RouteStep step) =>
        step.Seats.Where(seat => seat.Member is not null).GroupBy(seat => seat.Member).Any(same => same.Count() > 1);
}
