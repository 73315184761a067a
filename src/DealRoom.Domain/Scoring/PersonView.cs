namespace DealRoom.Domain.Scoring;

/// <summary>
/// A person at an instant: the score 個人スコア raw and as displayed, how much it counts, the activity a_p 0..1, and the last activity
/// (which ages a_p) and last signal (which may be later). <paramref name="Share"/> is the part of the deal's weighted sum, 0..1.
/// </summary>
public sealed record PersonView(
    PersonId Person,
    MemberFacts? Facts,
    double Score,
    int Display,
    double Weight,
    double Activity,
    double Share,
    DateTimeOffset? LastActive,
    DateTimeOffset? LastSeen
);
