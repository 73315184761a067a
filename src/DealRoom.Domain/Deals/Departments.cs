namespace DealRoom.Domain.Deals;

/// <summary>Finds the department of the closed list behind a person's own wording, and names it outside (R31, R47).</summary>
public static class Departments
{
    private static readonly (Department Department, string Code)[] Table =
    [
        (Department.Sponsoring, "sponsoring"),
        (Department.Using, "using"),
        (Department.It, "it"),
        (Department.Legal, "legal"),
        (Department.Procurement, "procurement"),
        (Department.Accounting, "accounting"),
        (Department.Executive, "executive"),
        (Department.Other, "other"),
    ];

    /// <summary>Every department, in the order screens list them.</summary>
    public static IReadOnlyList<Department> Each { get; } = [.. Table.Select(row => row.Department)];

    /// <summary>The outside name.</summary>
    public static string Code(Department department) => Table.First(row => row.Department == department).Code;

    /// <summary>A code, a Japanese word of the list, or free text; null when none of them is recognised.</summary>
    public static Department? Parse(string? codeOrWords)
    {
        var word = Words.Fold(codeOrWords);
        foreach (var row in Table)
        {
            if (row.Code == word)
            {
                return row.Department;
            }
        }

        return Recognise(codeOrWords);
    }

    /// <summary>
    /// The department free text speaks of: the longest alias in it, of equally long ones the last, since Japanese names run
    /// from the large unit to the small. Null when nothing is known: a sales division may use or sponsor, so nobody guesses.
    /// Where no department was given, a title may be asked instead: 「情シス課長」 and "CFO" tell theirs.
    /// </summary>
    public static Department? Recognise(string? words)
    {
        var text = Words.Comparable(words);
        Department? found = null;
        var (length, position) = (0, -1);
        foreach (var (alias, department) in DepartmentAliases.Table)
        {
            var at = Words.Find(text, alias);
            if (at >= 0 && (alias.Length > length || (alias.Length == length && at > position)))
            {
                (found, length, position) = (department, alias.Length, at);
            }
        }

        return found ?? DepartmentAliases.Whole(text);
    }
}
