using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Connect;

/// <summary>The score at an instant, unrounded; <c>display</c> is what screens show.</summary>
public sealed record ScoreAnswer(
    DateTimeOffset At,
    int Model,
    double Score,
    int Display,
    double Fit,
    double FitCompleteness,
    double Temperature,
    double Involvement,
    double WeightedSum,
    IReadOnlyList<ScoreAnswer.PersonAnswer> Persons
)
{
    /// <summary>One person's part; <c>member</c> is null for a reader nobody has identified.</summary>
    public sealed record PersonAnswer(string? Member, double Score, int Display, double Weight, double Activity);

    internal static ScoreAnswer Of(ScoreView v) =>
        new(
            v.At,
            v.Model,
            v.Score,
            v.Display,
            v.Fit,
            v.FitCompleteness,
            v.Temperature,
            v.Involvement,
            v.WeightedSum,
            [.. v.Persons.Select(p => new PersonAnswer(p.Person.Member()?.ToString(), p.Score, p.Display, p.Weight, p.Activity))]
        );
}
