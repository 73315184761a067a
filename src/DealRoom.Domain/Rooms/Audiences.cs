using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Rooms;

/// <summary>Whom tags speak to, and the names they bear outside (R31, R47).</summary>
public static class Audiences
{
    private static readonly (Audience Tag, Department Department)[] Table =
    [
        (Audience.Sponsoring, Department.Sponsoring),
        (Audience.Using, Department.Using),
        (Audience.It, Department.It),
        (Audience.Legal, Department.Legal),
        (Audience.Procurement, Department.Procurement),
        (Audience.Accounting, Department.Accounting),
        (Audience.Executive, Department.Executive),
    ];

    /// <summary>The single tags in the order screens list them.</summary>
    public static IReadOnlyList<Audience> Each { get; } = [.. Table.Select(row => row.Tag)];

    /// <summary>The tags a reader answers to: his department's, and the executives' when his title stands there. A CFO of accounting has both.</summary>
    public static Audience For(Department? department, TitleBand? band)
    {
        var tags = band is TitleBand.Executive ? Audience.Executive : Audience.None;
        foreach (var row in Table)
        {
            if (row.Department == department)
            {
                tags |= row.Tag;
            }
        }

        return tags;
    }

    /// <summary>Does an item with these tags belong to this reader's "for you"? An untagged item does to nobody's.</summary>
    public static bool Speaks(Audience tags, Audience reader) => (tags & reader) != Audience.None;

    /// <summary>Items in the seller's order, those for this reader first.</summary>
    public static IReadOnlyList<T> ForYouFirst<T>(IEnumerable<T> items, Func<T, Audience> tags, Audience reader) =>
        [.. items.OrderBy(item => Speaks(tags(item), reader) ? 0 : 1)];

    /// <summary>The outside names of the tags, those of their departments.</summary>
    public static IReadOnlyList<string> Codes(Audience tags) =>
        [.. Table.Where(row => tags.HasFlag(row.Tag)).Select(row => Departments.Code(row.Department))];

    /// <summary>The tag of a name ("it", 情シス, "cfo"); null when there is none.</summary>
    public static Audience? Parse(string? name)
    {
        if (string.Equals(name?.Trim(), "cfo", StringComparison.OrdinalIgnoreCase))
        {
            return Audience.Accounting;
        }

        var department = Departments.Parse(name);
        foreach (var row in Table)
        {
            if (row.Department == department)
            {
                return row.Tag;
            }
        }

        return null;
    }
}
