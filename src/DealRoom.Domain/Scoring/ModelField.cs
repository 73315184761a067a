namespace DealRoom.Domain.Scoring;

/// <summary>
/// One number of a model that people read and change: its name, the group it is shown in, where its shipped value comes from, and how to
/// take it from a model and put it into one. The name is stable; texts hang on it.
/// </summary>
public sealed record ModelField(string Name, string Group, ModelOrigin Origin, Func<ScoreModel, double> Of, Func<ScoreModel, double, ScoreModel> With)
{
    /// <summary>The number counts whole things.</summary>
    public bool Whole { get; init; }
}
