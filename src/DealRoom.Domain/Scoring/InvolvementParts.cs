namespace DealRoom.Domain.Scoring;

/// <summary>
/// The parts of involvement, in points of 100 (R31–R36): breadth is full when <paramref name="BreadthPersons"/> persons are active;
/// a role somebody holds is worth <paramref name="IdentifiedShare"/> of its part, the rest comes with that person's activity.
/// </summary>
public sealed record InvolvementParts(
    double Breadth,
    double BreadthPersons,
    double DecisionLayer,
    double Champion,
    double Sponsor,
    double Departments,
    double IdentifiedShare
);
