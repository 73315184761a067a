namespace DealRoom.Domain.Ringi.Route;

/// <summary>One deed on one route: what it comes to, by the table of route.md.</summary>
internal sealed class RouteMove(ApprovalRoute route, RouteAct act)
{
    public RouteOutcome Make()
    {
        if (RouteStates.IsClosed(route.State) && !(act.Deed == RouteDeed.See && RouteStates.IsApproved(route.State)))
        {
            return Refuse(RouteResult.AlreadyClosed);
        }

        return act.Deed switch
        {
            RouteDeed.StartNemawashi => From(RouteState.Preparing) ?? Go(RouteResult.NemawashiStarted, route with { State = RouteState.Nemawashi }),
            RouteDeed.Submit => From(RouteState.Preparing, RouteState.Nemawashi, RouteState.Returned) ?? Submit(),
            RouteDeed.PullBack => PullBack(),
            RouteDeed.Withdraw => From(RouteState.Preparing, RouteState.Nemawashi, RouteState.Returned)
                ?? Go(RouteResult.Withdrawn, route with { State = RouteState.Withdrawn }),
            RouteDeed.Resume => From(RouteState.OnHold) ?? Go(RouteResult.Resumed, route with { State = StateAt(route.Step, route.Answers) }),
            RouteDeed.Replan => Refuse(RouteResult.NotInThisState),
            RouteDeed.See => See(),
            _ => OnStep(),
        };
    }

    private RouteOutcome? From(params ReadOnlySpan<RouteState> states) =>
        act.Seat is not null && act.Deed != RouteDeed.Resume ? Refuse(RouteResult.NotYourTurn)
        : states.Contains(route.State) ? null
        : Refuse(RouteResult.NotInThisState);

    private RouteOutcome Submit()
    {
        if (route.Check().Count > 0)
        {
            return Refuse(RouteResult.PlanIncomplete);
        }

        var next = route with { State = RouteState.Submitted, Step = Awaited(0), Round = route.Round + 1, Answers = [], Seen = [] };
        return Go(RouteResult.Submitted, next);
    }

    private RouteOutcome PullBack()
    {
        if (From(RouteState.Submitted, RouteState.Approving, RouteState.Consulting, RouteState.OnHold) is { } refused)
        {
            return refused;
        }

        return route.State == RouteState.Submitted
            ? Go(RouteResult.PulledBack, route with { State = RouteState.Preparing })
            : Refuse(RouteResult.TooLate);
    }

    private RouteOutcome See()
    {
        if (Place() is not { } place)
        {
            return Refuse(RouteResult.NotOnRoute);
        }

        var (step, seat) = place;
        var kind = route.Steps[step].Kind;
        var reached = kind switch
        {
            RouteStepKind.Circulate => RouteStates.IsApproved(route.State) || (RouteStates.IsUnderway(route.State) && step < route.Step),
            RouteStepKind.PostReview => RouteStates.IsApproved(route.State),
            _ => false,
        };
        return Proxied(seat)
            ?? (
                !reached ? Refuse(RouteResult.NotYourTurn)
                : route.Seen.Contains(seat.Id) ? Refuse(RouteResult.AlreadyActed)
                : Go(RouteResult.Seen, route with { Seen = [.. route.Seen, seat.Id] }, step)
            );
    }

    private RouteOutcome OnStep()
    {
        if (!RouteStates.IsUnderway(route.State))
        {
            return Refuse(RouteResult.NotInThisState);
        }

        if (Place() is not { } place)
        {
            return Refuse(RouteResult.NotOnRoute);
        }

        var (step, seat) = place;
        if (!route.Steps[step].IsAwaited)
        {
            return Refuse(RouteResult.ReadOnly);
        }

        if (step != route.Step)
        {
            return Refuse(step < route.Step ? RouteResult.AlreadyActed : RouteResult.NotYourTurn);
        }

        if (route.Answers.Any(answer => answer.Seat == seat.Id) || (act.Deed == RouteDeed.Hold && route.State == RouteState.OnHold))
        {
            return Refuse(RouteResult.AlreadyActed);
        }

        if (act.Deed is RouteDeed.Return or RouteDeed.ApproveOnCondition && string.IsNullOrWhiteSpace(act.Comment))
        {
            return Refuse(RouteResult.ReasonMissing);
        }

        return Proxied(seat) ?? Done(seat);
    }

    private RouteOutcome Done(RouteSeat seat) =>
        act.Deed switch
        {
            RouteDeed.Return => Go(RouteResult.Returned, route with { State = RouteState.Returned }, route.Step),
            RouteDeed.Hold => Go(RouteResult.Held, route with { State = RouteState.OnHold }, route.Step),
            RouteDeed.Reject => Go(RouteResult.Rejected, route with { State = RouteState.Rejected }, route.Step),
            _ => Approve(seat),
        };

    private RouteOutcome Approve(RouteSeat seat)
    {
        var condition = act.Deed == RouteDeed.ApproveOnCondition ? act.Comment.Trim() : "";
        IReadOnlyList<SeatAnswer> answers = [.. route.Answers, new(seat.Id, act.At, condition, act.ByProxy)];
        var step = route.Steps[route.Step];
        if (step.Kind == RouteStepKind.Consult && step.Seats.Any(other => answers.All(answer => answer.Seat != other.Id)))
        {
            return Go(RouteResult.Waiting, route with { Answers = answers, State = StateAt(route.Step, answers) }, route.Step);
        }

        var next = Awaited(route.Step + 1);
        if (next < route.Steps.Count)
        {
            return Go(RouteResult.Advanced, route with { Answers = answers, Step = next, State = StateAt(next, answers) }, route.Step);
        }

        var free = answers.All(answer => answer.Condition.Length == 0);
        return Go(
            free ? RouteResult.Completed : RouteResult.CompletedOnCondition,
            route with
            {
                Answers = answers,
                Step = next,
                State = free ? RouteState.Decided : RouteState.Conditional,
            },
            route.Step
        );
    }

    private RouteState StateAt(int step, IReadOnlyList<SeatAnswer> answers) =>
        answers.Count == 0 ? RouteState.Submitted
        : route.Steps[step].Kind == RouteStepKind.Consult ? RouteState.Consulting
        : RouteState.Approving;

    private int Awaited(int from)
    {
        var step = from;
        while (step < route.Steps.Count && !route.Steps[step].IsAwaited)
        {
            step++;
        }

        return step;
    }

    private (int Step, RouteSeat Seat)? Place()
    {
        for (var step = 0; step < route.Steps.Count; step++)
        {
            if (route.Steps[step].Seats.FirstOrDefault(seat => seat.Id == act.Seat) is { } seat)
            {
                return (step, seat);
            }
        }

        return null;
    }

    private RouteOutcome? Proxied(RouteSeat seat) => act.ByProxy && seat.Proxy.Length == 0 ? Refuse(RouteResult.NoProxy) : null;

    private RouteOutcome Refuse(RouteResult reason) => new(reason, route, null);

    private RouteOutcome Go(RouteResult result, ApprovalRoute next, int? step = null)
    {
        var after = next with { Version = route.Version + 1 };
        return new(result, after, new(after.Version, act, result, route.State, after.State, step, after.Round));
    }
}
