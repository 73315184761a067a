using DealRoom.Domain.Deals;
using DealRoom.Domain.Ringi.Authority;

namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>
/// 根回しの順 (R49): who is spoken to, one after the other, generated from the committee and from the departments the route will ask; changeable.
/// </summary>
public static class NemawashiOrder
{
    /// <summary>The usual order for these people. A department that will be asked and of which nobody is known has a line too.</summary>
    public static IReadOnlyList<NemawashiEntry> Propose(IReadOnlyList<CommitteePerson> people, IEnumerable<Department> consulted)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(consulted);
        var drafters = people.FirstOrDefault(person => person.Drafter)?.Department ?? Department.Sponsoring;
        var known = people
            .Where(person => !person.Drafter)
            .OrderByDescending(person => person.Influence ?? 0)
            .ThenByDescending(person => person.Band)
            .Select(person => new NemawashiEntry(TurnOf(person, drafters), person.Id, person.Department));
        var unknown = consulted
            .Distinct()
            .Where(department => people.All(person => person.Drafter || person.Department != department))
            .Select(department => new NemawashiEntry(TurnOf(department), null, department));
        // OrderBy keeps the order of equals, so within a turn the more influential come first and the unknown last
        return [.. known.Concat(unknown).OrderBy(entry => entry.Turn)];
    }

    /// <summary>The number each line shows: 1, 2, 3 …; neighbours of the procurement and legal turn share one, since they go in parallel.</summary>
    public static IReadOnlyList<int> Numbers(IReadOnlyList<NemawashiEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var numbers = new List<int>();
        for (var n = 0; n < entries.Count; n++)
        {
            var parallel = n > 0 && entries[n].Turn == NemawashiTurn.ProcurementAndLegal && entries[n - 1].Turn == NemawashiTurn.ProcurementAndLegal;
            numbers.Add(
                parallel ? numbers[^1]
                : n == 0 ? 1
                : numbers[^1] + 1
            );
        }

        return numbers;
    }

    /// <summary>Takes a line to another place; places outside the list mean its ends.</summary>
    public static IReadOnlyList<NemawashiEntry> Move(IReadOnlyList<NemawashiEntry> entries, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (from < 0 || from >= entries.Count)
        {
            return entries;
        }

        var moved = entries.ToList();
        moved.RemoveAt(from);
        moved.Insert(Math.Clamp(to, 0, moved.Count), entries[from]);
        return moved;
    }

    /// <summary>
    /// Adds the proposed lines that a changed order does not have yet, each behind the last line of its turn or an earlier one; the order of the
    /// others stays, and a line for an unknown person goes when somebody of the department is known.
    /// </summary>
    public static IReadOnlyList<NemawashiEntry> Refresh(IReadOnlyList<NemawashiEntry> entries, IReadOnlyList<NemawashiEntry> proposed)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(proposed);
        var kept = entries
            .Where(entry => entry.Member is not null || proposed.Any(one => one.Member is null && one.Department == entry.Department))
            .ToList();
        foreach (var added in proposed.Where(one => kept.All(entry => (entry.Member, entry.Member is null ? entry.Department : null) != Key(one))))
        {
            kept.Insert(kept.FindLastIndex(entry => entry.Turn <= added.Turn) + 1, added);
        }

        return kept;

        static (MemberId?, Department?) Key(NemawashiEntry entry) => (entry.Member, entry.Member is null ? entry.Department : null);
    }

    /// <summary>Whose turn it is: an open concern first, then who was not spoken to, then who has not agreed; null = all agree.</summary>
    public static NemawashiEntry? Next(IReadOnlyList<NemawashiEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return First(NemawashiState.Concern) ?? First(NemawashiState.NotBriefed) ?? First(NemawashiState.Briefed);

        NemawashiEntry? First(NemawashiState state) => entries.FirstOrDefault(entry => entry.State == state);
    }

    /// <summary>How many stand where.</summary>
    public static int Count(IReadOnlyList<NemawashiEntry> entries, NemawashiState state)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Count(entry => entry.State == state);
    }

    private static NemawashiTurn TurnOf(CommitteePerson person, Department drafters) =>
        person switch
        {
            { Sponsor: true } or { Band: TitleBand.Executive } or { Department: Department.Executive } => NemawashiTurn.Executive,
            { LikelyAgainst: true } => NemawashiTurn.LikelyAgainst,
            { Department: Department.It or Department.Procurement or Department.Legal or Department.Accounting } => TurnOf(person.Department.Value),
            { Band: TitleBand.DepartmentHead } => NemawashiTurn.DepartmentHead,
            { Band: TitleBand.SectionHead } when person.Department == drafters => NemawashiTurn.Superior,
            _ => NemawashiTurn.Users,
        };

    private static NemawashiTurn TurnOf(Department department) =>
        department switch
        {
            Department.It => NemawashiTurn.It,
            Department.Procurement or Department.Legal => NemawashiTurn.ProcurementAndLegal,
            Department.Accounting => NemawashiTurn.Accounting,
            Department.Executive => NemawashiTurn.Executive,
            _ => NemawashiTurn.Users,
        };
}
