using DealRoom.Domain.Scoring;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Connect;

/// <summary>The score at an instant, unrounded; <c>display</c> is what screens show.</summary>
public sealed record ScoreAnswer(
    DateTimeOffset At,
    int Model,
    double Score,
    int Display,
    string Tier,
    IReadOnlyList<string> TierReasons,
    IReadOnlyList<string> TierMissing,
    bool HighCandidate,
    double Fit,
    double FitCompleteness,
    double Temperature,
    double Involvement,
    double WeightedSum,
    double Override,
    ScoreAnswer.HandoverAnswer Handover,
    IReadOnlyList<ScoreAnswer.PersonAnswer> Persons
)
{
    /// <summary>One person's part; <c>member</c> is null for a reader nobody has identified.</summary>
    public sealed record PersonAnswer(string? Member, double Score, int Display, double Weight, double Activity);

    /// <summary>Whether somebody should take the deal over, why (the buyer's hot action, or <c>score</c>) and since when.</summary>
    public sealed record HandoverAnswer(bool Due, string? Reason, DateTimeOffset? Since)
    {
        internal static HandoverAnswer Of(HandoverView v) =>
            new(v.Due, v.First is { } first ? first.Action?.ToString() ?? "score" : null, v.First?.Since);
    }

    internal static ScoreAnswer Of(ScoreView v) =>
        new(
            v.At,
            v.Model,
            v.Score,
            v.Display,
            TierNames.Of(v.Tier.Tier),
            [.. v.Tier.Reasons.Select(TierNames.Of)],
            [.. v.Tier.HighCandidate ? v.Tier.Missing.Select(TierNames.Of) : []],
            v.Tier.HighCandidate,
            v.Fit,
            v.FitCompleteness,
            v.Temperature,
            v.Involvement,
            v.WeightedSum,
            v.ByHand,
            HandoverAnswer.Of(v.Handover),
            [.. v.Persons.Select(p => new PersonAnswer(p.Person.Member()?.ToString(), p.Score, p.Display, p.Weight, p.Activity))]
        );
}
