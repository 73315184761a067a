namespace DealRoom.Web.Deals;

/// <summary>
/// What is wrong with what was typed, by field. Field names are those of the outside contract (<c>company.name</c>); a slip is the key of a
/// text with its arguments, so that a page shows it beside the field and the API in its answer.
/// </summary>
public sealed class Slips
{
    public sealed record Slip(string Field, string Key, params object[] Arguments);

    readonly List<Slip> all = [];

    public IReadOnlyList<Slip> All => all;
    public bool Any => all.Count > 0;

    /// <summary>The first slip of a field is the one that is told.</summary>
    public void Add(string field, string key, params object[] arguments)
    {
        if (!all.Exists(s => s.Field == field))
            all.Add(new Slip(field, key, arguments));
    }
}
