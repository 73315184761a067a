namespace DealRoom.Domain.Ringi.Route;

/// <summary>
/// 承認経路 (R45): ordered steps, and how far the ringi has come on them. Never authoritative: it is what the champion, or the seller on her word,
/// has told. A closed route never changes; only who has seen an approved one may still be added.
/// </summary>
public sealed record ApprovalRoute
{
    /// <summary>The most steps, and the most places of one step.</summary>
    public const int Most = 20;

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<RouteStep> Steps { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public RouteState State { get; init; } = RouteState.Preparing;

    /// <summary>The step it waits for, from 0; meaningful while it is underway.</summary>
    public int Step { get; init; }

    /// <summary>How often it was filed.</summary>
    public int Round { get; init; }

    /// <summary>Approvals of this round.</summary>
    public IReadOnlyList<SeatAnswer> Answers { get; init; } = [];

    /// <summary>Places of 回覧 and 後閲 that have read it.</summary>
    public IReadOnlyList<SeatId> Seen { get; init; } = [];

    /// <summary>The next board or management meeting, a fixed day of the buyer's calendar; null = not told.</summary>
    public DateOnly? BoardMeetingOn { get; init; }

    /// <summary>Goes up with every accepted deed: of two who act on the same version, one is refused.</summary>
    public int Version { get; init; }

    /// <summary>The conditions it was approved on, in order.</summary>
    public IReadOnlyList<string> Conditions => [.. Answers.Where(answer => answer.Condition.Length > 0).Select(answer => answer.Condition)];

    /// <summary>n of 「承認中(n/m)」: the awaited step, from 1; m once it is approved.</summary>
    public int StepNumber => RouteStates.IsApproved(State) ? StepCount : Math.Min(StepCount, Steps.Take(Step).Count(step => step.IsAwaited) + 1);

    /// <summary>m of 「承認中(n/m)」: how many steps are awaited.</summary>
    public int StepCount => Steps.Count(step => step.IsAwaited);

    /// <summary>次回決裁予定: when the deciding step is expected.</summary>
    public DateOnly? DecisionExpectedOn => Steps.LastOrDefault(step => step.Kind == RouteStepKind.Decide)?.ExpectedOn;

    /// <summary>Days until the decision is expected; below zero when that day has passed. Null when unknown or closed.</summary>
    public int? DaysToDecision(DateOnly today) =>
        RouteStates.IsClosed(State) || DecisionExpectedOn is not { } day ? null : day.DayNumber - today.DayNumber;

    /// <summary>What keeps the route from being filed; nothing when it may be.</summary>
    public IReadOnlyList<RoutePlanFault> Check() => RoutePlan.Check(Steps);

    /// <summary>Lets something happen to it.</summary>
    public RouteOutcome Apply(RouteAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new RouteMove(this, act).Make();
    }

    /// <summary>
    /// Changes the steps: only while the draft is with the drafter. Who sits on a place, proxies and expected days may be changed until it is
    /// closed, as long as the steps and their places stay the same.
    /// </summary>
    public RouteOutcome Replan(IReadOnlyList<RouteStep> steps, DateTimeOffset at, string enteredBy)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var result =
            RouteStates.IsClosed(State) ? RouteResult.AlreadyClosed
            : RouteStates.IsUnderway(State) && !RoutePlan.SamePlaces(Steps, steps) ? RouteResult.PlanFixed
            : RouteResult.Replanned;
        if (result != RouteResult.Replanned)
        {
            return new(result, this, null);
        }

        var next = this with { Steps = steps, Version = Version + 1 };
        return new(result, next, new(next.Version, new(RouteDeed.Replan, at, enteredBy), result, State, State, null, Round));
    }
}
