namespace DealRoom.Domain.Scoring;

/// <summary>The identified person with the highest score, and that score.</summary>
internal readonly record struct HottestPerson(Guid Person, double Score);
