namespace DealRoom.Domain.Scoring;

/// <summary>Reads the score off a state.</summary>
internal static class ScoreReading
{
    internal static double ScoreOf(ScoreModel model, DealState state, DateTimeOffset at)
    {
        var score = DealAxes.Of(model, state, state.DayAt(at, model)).Plain.Times(model.Weights).Sum();
        return score + (state.OverrideAt(at)?.On(score) ?? 0);
    }

    internal static ScoreView Of(ScoreModel model, DealState state, DateTimeOffset at)
    {
        var day = state.DayAt(at, model);
        var axes = DealAxes.Of(model, state, day);
        var weighted = axes.Plain.Times(model.Weights);
        var fit = state.Facts?.Fit ?? FitFacts.Unknown;
        var hand = state.OverrideAt(at)?.On(weighted.Sum()) ?? 0;
        // what a hand clips to 0 or 100 is 0 or 100
        var score = hand == 0 ? weighted.Sum() : Math.Clamp(weighted.Sum() + hand, 0, 100);
        var display = ScoreView.Shown(score);
        var completeness = fit.Completeness(model.Fit);
        return new ScoreView
        {
            At = at,
            Model = model.Version,
            Score = score,
            Display = display,
            ByHand = hand,
            Override = state.OverrideAt(at),
            Axes = axes.Plain,
            Weighted = weighted,
            FitCompleteness = completeness,
            FitProvisional = completeness < model.ProvisionalBelow,
            WeightedSum = axes.WeightedSum,
            Stage = state.Stage,
            SlowClock = state.SlowClock,
            Closed = state.Closed,
            Tier = TierRules.Of(model, state, at, display),
            Handover = Handover(model, state, axes.Hottest.Score),
            QuietSince = TierRules.QuietSince(state),
            Persons = [.. state.Persons.Select(person => Person(model, person, day, axes.WeightedSum))],
        };
    }

    // between two events everybody only fades, so the lower limit is all that can be passed
    private static HandoverView Handover(ScoreModel model, DealState state, double hottest)
    {
        var fell = ScoreView.Shown(hottest) < model.Thresholds.HandoverRearm;
        return new HandoverView([.. state.Handover.Pending.Where(trigger => trigger.Action is not null || !fell)]);
    }

    private static PersonView Person(ScoreModel model, PersonState person, double day, double sum)
    {
        var (score, weight) = (person.ScoreOn(day, model), model.Roles.Of(person.Person, person.Facts));
        return new PersonView(
            person.Person,
            person.Facts,
            score,
            ScoreView.Shown(score),
            weight,
            person.ActivityOn(day, model),
            sum > 0 ? weight * score / sum : 0,
            person.LastActive,
            person.LastSeen
        );
    }
}
