namespace DealRoom.Domain.Deals;

/// <summary>The names the six roles bear outside (R33).</summary>
public static class DmuRoleNames
{
    private static readonly (DmuRoles Role, string Name, string Japanese)[] Table =
    [
        (DmuRoles.Initiator, "initiator", "発案者"),
        (DmuRoles.User, "user", "利用者"),
        (DmuRoles.Influencer, "influencer", "影響者"),
        (DmuRoles.Decider, "decider", "決定者"),
        (DmuRoles.Buyer, "buyer", "購買者"),
        (DmuRoles.Gatekeeper, "gatekeeper", "門番"),
    ];

    /// <summary>The six roles, one by one, in their customary order.</summary>
    public static IReadOnlyList<DmuRoles> Each { get; } = [.. Table.Select(row => row.Role)];

    /// <summary>The outside names of all roles held, in order.</summary>
    public static IReadOnlyList<string> Names(DmuRoles roles) => [.. Table.Where(row => roles.HasFlag(row.Role)).Select(row => row.Name)];

    /// <summary>The one role a name (or its Japanese word) stands for; null when it is none.</summary>
    public static DmuRoles? Parse(string? name)
    {
        var word = Words.Fold(name);
        foreach (var row in Table)
        {
            if (row.Name == word || row.Japanese == word)
            {
                return row.Role;
            }
        }

        return null;
    }

    /// <summary>All roles of a list together; false with the first name that is none.</summary>
    public static bool TryParse(IEnumerable<string?>? names, out DmuRoles roles, out string? unknown)
    {
        roles = DmuRoles.None;
        unknown = null;
        foreach (var name in names ?? [])
        {
            if (Parse(name) is not { } role)
            {
                unknown = name ?? "";
                return false;
            }

            roles |= role;
        }

        return true;
    }

    /// <summary>The roles nobody of the deal holds yet (R33).</summary>
    public static IReadOnlyList<DmuRoles> Missing(IEnumerable<DmuRoles> held)
    {
        var all = held.Aggregate(DmuRoles.None, (sum, roles) => sum | roles);
        return [.. Each.Where(role => !all.HasFlag(role))];
    }
}
