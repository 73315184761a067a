using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// The rules on top of one deal's score: compares what an event, or the passing of time, did to the figures with what was told before, and adds
/// what is to be told to the decisions. A deal won, lost or closed needs no attention; what its buyer does is told all the same.
/// </summary>
public sealed class DealWatch(ScoreModel model, WatchState memory, ICollection<Decision> decisions)
{
    private readonly ScoreThresholds _limits = model.Thresholds;

    /// <summary>What is remembered; store it with <see cref="WatchState.ToJson"/>.</summary>
    public WatchState Memory => memory;

    /// <summary>An event was recorded: the deeds that are decisions by themselves. The state is the one after it.</summary>
    public void Saw(DealEvent e, DealState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        switch (e)
        {
            case Signal signal when !state.Closed:
                DeedRulings.Tell(signal, model, memory, decisions);
                if (IsOpen(state) && signal.Person.Identified && memory.Handover.Act(e.At, signal.Person.Value, signal.Kind, _limits) is not null)
                {
                    Hand(state, signal.Person.Value, e.At, signal);
                }
                break;
            case HandoverAnswered:
                var hot = memory.Handover.Hot.Count > 0;
                memory.Handover.Answer();
                if (hot)
                {
                    Add(DecisionKind.HandoverRearmed, e.At);
                }
                break;
        }
    }

    /// <summary>An event wrote its rows: compares the figures before and after it.</summary>
    public void Compare(FoldStep step, DealState state, bool signal)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!IsOpen(state))
        {
            return;
        }
        Alert(step.At, step.ScoreBefore);
        Cool(step.At, step.HottestBefore);
        Alert(step.At, step.Score);
        if (memory.Handover.Heat(step.At, step.HottestPerson, step.Hottest, _limits) is not null)
        {
            Hand(state, step.HottestPerson, step.At, null);
        }
        Rank(state, step.At, ScoreView.Shown(step.Score));
        if (signal)
        {
            Surge(state, step);
        }
        memory.Silent = memory.Silent && TierRules.IsSilent(state, step.At, _limits.SilenceDays);
        memory.NoResponse = memory.NoResponse && TierRules.IsSilent(state, step.At, _limits.NoResponseDays);
    }

    /// <summary>How the deal stands at an instant, whatever brought it there: after corrected history, and hour by hour.</summary>
    public void Stands(DealState state, DateTimeOffset at, bool signal)
    {
        ArgumentNullException.ThrowIfNull(state);
        var score = ScoreReading.ScoreOf(model, state, at);
        var hottest = DealAxes.Of(model, state, state.DayAt(at, model)).Hottest;
        Compare(new FoldStep(at, score, hottest.Score, score, hottest.Score, hottest.Person), state, signal);
    }

    /// <summary>Time passed: silence. Never in ringi (T34), and not while somebody may be reading unrecorded.</summary>
    public void Silence(DealState state, DateTimeOffset at, WatchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (!IsOpen(state))
        {
            return;
        }
        if (!memory.Silent && !facts.UnrecordedReader && TierRules.IsSilent(state, at, _limits.SilenceDays))
        {
            memory.Silent = true;
            Quiet(DecisionKind.SilenceBegan, state, _limits.SilenceDays);
        }
        if (!memory.NoResponse && TierRules.IsSilent(state, at, _limits.NoResponseDays))
        {
            memory.NoResponse = true;
            Quiet(DecisionKind.NoResponse, state, _limits.NoResponseDays);
        }
    }

    /// <summary>Compares the risks with those told.</summary>
    public void Risks(DealState state, DateTimeOffset at, WatchFacts facts)
    {
        var now = RiskRules.Of(model, state, at, facts);
        foreach (var risk in now.Except(memory.Risks).ToList())
        {
            memory.Risks.Add(risk);
            Add(DecisionKind.RiskRaised, at, details => details with { Risk = risk });
        }
        foreach (var risk in memory.Risks.Except(now).ToList())
        {
            memory.Risks.Remove(risk);
            Add(DecisionKind.RiskCleared, at, details => details with { Risk = risk });
        }
    }

    private static bool IsOpen(DealState state) => !state.Closed && !(state.Stage is { } stage && DealStages.IsClosed(stage));

    private void Alert(DateTimeOffset at, double score)
    {
        var shown = ScoreView.Shown(score);
        if (memory.AlertRaised && shown < _limits.AlertRearm)
        {
            memory.AlertRaised = false;
            Add(DecisionKind.AlertRearmed, at, details => details with { Limit = _limits.AlertRearm }, shown);
        }
        else if (
            !memory.AlertRaised
            && shown >= _limits.Alert
            && !(memory.AlertAt is { } last && (at - last).Duration() < TimeSpan.FromHours(_limits.AlertHoursApart))
        )
        {
            (memory.AlertRaised, memory.AlertAt) = (true, at);
            Add(DecisionKind.AlertRaised, at, details => details with { Limit = _limits.Alert }, shown);
        }
    }

    private void Cool(DateTimeOffset at, double hottest)
    {
        if (memory.Handover.Cool(hottest, _limits))
        {
            Add(DecisionKind.HandoverRearmed, at, details => details with { Limit = _limits.HandoverRearm }, ScoreView.Shown(hottest));
        }
    }

    private void Hand(DealState state, Guid person, DateTimeOffset at, Signal? action)
    {
        var day = state.DayAt(at, model);
        var score = state.Persons.Find(one => one.Person.Identified && one.Person.Value == person)?.ScoreOn(day, model) ?? 0;
        decisions.Add(
            new Decision(DecisionKind.HandoverDue, at, Details() with { Limit = action is null ? _limits.Handover : null })
            {
                Member = new MemberId(person),
                Signal = action?.Kind,
                SignalSeq = action?.Seq,
                Score = ScoreView.Shown(score),
            }
        );
    }

    private void Rank(DealState state, DateTimeOffset at, int shown)
    {
        var from = memory.Tier;
        if (TierRules.TierOf(model, state, at, shown) is var tier && tier == from)
        {
            return;
        }
        memory.Tier = tier;
        var why = TierRules.Of(model, state, at, shown);
        decisions.Add(
            new Decision(
                DecisionKind.TierChanged,
                at,
                Details() with
                {
                    From = from,
                    Reasons = why.Reasons,
                    Matched = why.Matched,
                    Missing = why.Missing,
                }
            )
            {
                Tier = tier,
                Score = shown,
            }
        );
    }

    private void Surge(DealState state, FoldStep step)
    {
        if (state.Midnights.Count == 0 || (memory.SurgeAt is { } last && (step.At - last).Duration() < TimeSpan.FromDays(_limits.SurgeDays)))
        {
            return;
        }
        var lowest = state.Midnights.Min(midnight => midnight.Score);
        var rise = Math.Round(step.Score - lowest, 9);
        if (rise >= _limits.SurgeDelta)
        {
            memory.SurgeAt = step.At;
            Add(
                DecisionKind.Surge,
                step.At,
                details => details with { Limit = _limits.SurgeDelta, Rise = rise, Lowest = lowest },
                ScoreView.Shown(step.Score)
            );
        }
    }

    private void Quiet(DecisionKind kind, DealState state, double days)
    {
        var since = TierRules.QuietSince(state)!.Value;
        Add(kind, since.AddDays(days), details => details with { Limit = days, Since = since });
    }

    private DecisionDetails Details() => new() { Model = model.Version };

    private void Add(DecisionKind kind, DateTimeOffset at, Func<DecisionDetails, DecisionDetails>? fill = null, int? score = null) =>
        decisions.Add(new Decision(kind, at, fill is null ? Details() : fill(Details())) { Score = score });
}
