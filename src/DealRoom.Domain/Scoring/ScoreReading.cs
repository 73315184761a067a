namespace DealRoom.Domain.Scoring;

/// <summary>Reads the score off a state.</summary>
internal static class ScoreReading
{
    internal static ScoreView Of(ScoreModel model, DealState state, DateTimeOffset at)
    {
        var day = state.DayAt(at, model);
        var axes = DealAxes.Of(model, state, day);
        var weighted = axes.Plain.Times(model.Weights);
        var fit = state.Facts?.Fit ?? FitFacts.Unknown;
        var completeness = fit.Completeness(model.Fit);
        return new ScoreView
        {
            At = at,
            Model = model.Version,
            Score = weighted.Sum(),
            Display = ScoreView.Shown(weighted.Sum()),
            Axes = axes.Plain,
            Weighted = weighted,
            FitCompleteness = completeness,
            FitProvisional = completeness < model.ProvisionalBelow,
            WeightedSum = axes.WeightedSum,
            Stage = state.Stage,
            SlowClock = state.SlowClock,
            Persons = [.. state.Persons.Select(person => Person(model, person, day, axes.WeightedSum))],
        };
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
