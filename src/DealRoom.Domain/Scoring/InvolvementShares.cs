using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>Involvement taken apart for a reader: each part's points of those it could have. They sum to I.</summary>
public static class InvolvementShares
{
    /// <summary>A part, its points and the most it can have.</summary>
    public sealed record Share(InvolvementPartKind Kind, double Points, double Most);

    /// <summary>The parts of a score that was read.</summary>
    public static IReadOnlyList<Share> Of(ScoreView score, InvolvementParts parts, IReadOnlyList<Department> required)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(required);
        var people = score.Persons.Where(person => person.Person.Identified).ToList();
        var known = people.Where(person => person.Facts is not null).ToList();
        var departments = required.Select(department => Most(known, facts => facts.Department == department)).DefaultIfEmpty(0).Average();
        return
        [
            new(
                InvolvementPartKind.Breadth,
                parts.Breadth * Math.Min(1, people.Sum(person => person.Activity) / parts.BreadthPersons),
                parts.Breadth
            ),
            Role(InvolvementPartKind.DecisionLayer, parts.DecisionLayer, facts => facts.DecisionLayer),
            Role(InvolvementPartKind.Champion, parts.Champion, facts => facts.Champion),
            Role(InvolvementPartKind.Sponsor, parts.Sponsor, facts => facts.Sponsor),
            new(InvolvementPartKind.Departments, parts.Departments * departments, parts.Departments),
        ];

        Share Role(InvolvementPartKind kind, double most, Func<MemberFacts, bool> holds) =>
            new(
                kind,
                known.Exists(person => holds(person.Facts!)) ? most * (parts.IdentifiedShare + (1 - parts.IdentifiedShare) * Most(known, holds)) : 0,
                most
            );
    }

    private static double Most(List<PersonView> people, Func<MemberFacts, bool> holds) =>
        people.Where(person => holds(person.Facts!)).Select(person => person.Activity).DefaultIfEmpty(0).Max();
}
