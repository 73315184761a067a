namespace DealRoom.Domain.Roi.Quotations;

/// <summary>
/// 宛名: a company or department is 御中, a person 様, never both; a name that ends in a title (鈴木課長) is honoured by it and takes no 様.
/// What was typed with an honorific does not get a second one.
/// </summary>
/// <param name="Company">The company.</param>
/// <param name="Department">部署, empty when unknown.</param>
/// <param name="Title">役職, empty when unknown.</param>
/// <param name="Person">The person; empty = the company itself is addressed.</param>
public sealed record Addressee(string Company, string Department = "", string Title = "", string Person = "")
{
    private static readonly string[] Honorifics = ["御中", "様", "殿", "さま", "宛"];
    private static readonly string[] Titles = ["社長", "会長", "専務", "常務", "取締役", "本部長", "部長", "次長", "課長", "係長", "主任", "先生"];

    /// <summary>The lines of a letter's head.</summary>
    public IReadOnlyList<string> Lines(string language)
    {
        var (company, department, title, person) = (Plain(Company), Plain(Department), Title.Trim(), Plain(Person));
        if (language == "en")
        {
            return [.. new[] { company, department, Joined(", ", person, title) }.Where(line => line.Length > 0)];
        }

        if (person.Length > 0)
        {
            return [company, Joined(" ", department, title, person + (HonouredByTitle(person) ? "" : "様"))];
        }

        return department.Length > 0 ? [company, department + " 御中"] : [company + " 御中"];
    }

    private static bool HonouredByTitle(string person) =>
        Titles.Any(title => person.Length > title.Length && person.EndsWith(title, StringComparison.Ordinal));

    private static string Joined(string between, params string[] words) => string.Join(between, words.Where(word => word.Length > 0));

    private static string Plain(string words)
    {
        var text = words.Trim();
        var honorific = Honorifics.FirstOrDefault(one => text.Length > one.Length && text.EndsWith(one, StringComparison.Ordinal));
        return honorific is null ? text : Plain(text[..^honorific.Length]);
    }
}
