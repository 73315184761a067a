using DealRoom.Domain.Deals;
using DealRoom.Domain.Ringi.Route;

namespace DealRoom.Domain.Ringi.Authority;

/// <summary>
/// A first approval route from the table of authority (R45): the lower levels approve, then the departments in joint review, then the level that
/// decides. People are put where one fits; a place nobody is known for stays open. To be changed by who knows better.
/// </summary>
public static class RouteProposal
{
    /// <summary>The steps. The function names places.</summary>
    public static IReadOnlyList<RouteStep> Of(AuthorityAnswer answer, IReadOnlyList<CommitteePerson> people, Func<SeatId> newSeat)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(newSeat);
        var taken = people.Where(person => person.Drafter).Select(person => person.Id).ToHashSet();
        var drafters = people.FirstOrDefault(person => person.Drafter)?.Department ?? Department.Sponsoring;
        var steps = answer.Before.Select(level => new RouteStep(RouteStepKind.Approve, [SeatOf(level)])).ToList();
        if (answer.Consulted.Count > 0)
        {
            steps.Add(new(RouteStepKind.Consult, [.. answer.Consulted.Select(rule => SeatIn(rule.Department))]));
        }

        steps.Add(new(RouteStepKind.Decide, [SeatOf(answer.Decider)]));
        return steps;

        RouteSeat SeatOf(AuthorityLevel level)
        {
            var person = level.IsBody ? null : PersonOf(level);
            return Seat(person, person is null ? level.Decider.Ja : person.Title, person?.Department);
        }

        RouteSeat SeatIn(Department department) =>
            Seat(
                Free()
                    .Where(person => person.Department == department)
                    .OrderByDescending(person => person.Band is TitleBand.SectionHead)
                    .FirstOrDefault(),
                "",
                department
            );

        CommitteePerson? PersonOf(AuthorityLevel level) =>
            Free()
                .Where(person => person.Band == level.Band && (level.Band == TitleBand.Executive || person.Department == drafters))
                .Where(person => !IsOthers(person, level))
                .OrderByDescending(person => person.Title.Contains(level.Decider.Ja, StringComparison.Ordinal))
                .ThenByDescending(person => person.Sponsor || person.Roles.HasFlag(DmuRoles.Decider))
                .FirstOrDefault();

        IEnumerable<CommitteePerson> Free() => people.Where(person => !taken.Contains(person.Id));

        RouteSeat Seat(CommitteePerson? person, string title, Department? department)
        {
            if (person is not null)
            {
                taken.Add(person.Id);
            }

            return new()
            {
                Id = newSeat(),
                Member = person?.Id,
                Name = person?.Name ?? "",
                Title = person?.Title ?? title,
                Department = department,
            };
        }
    }

    // a president is not an executive in charge, and nobody but a president is the president
    private static bool IsOthers(CommitteePerson person, AuthorityLevel level) =>
        level.Band == TitleBand.Executive
        && person.Title.Contains("社長", StringComparison.Ordinal) != level.Decider.Ja.Contains("社長", StringComparison.Ordinal);
}
