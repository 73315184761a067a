namespace DealRoom.Domain.Deals;

/// <summary>The mail domains of a committee: one the deal did not know may be a consultant, a competitor's reader or a mistyped address.</summary>
public static class MailDomains
{
    /// <summary>The part after the last @, in lower case; null when there is none.</summary>
    public static string? Of(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at >= 0 && at < address!.Length - 1 ? address[(at + 1)..].Trim().ToLowerInvariant() : null;
    }

    /// <summary>Whether somebody known since <paramref name="newSince"/> or later has a domain that nobody known before had.</summary>
    public static bool AnyUnknown(IEnumerable<(string? Address, DateTimeOffset KnownSince)> members, DateTimeOffset newSince)
    {
        ArgumentNullException.ThrowIfNull(members);
        var known = new List<string>();
        foreach (var (address, since) in members.OrderBy(member => member.KnownSince))
        {
            if (Of(address) is not { } domain || known.Exists(one => IsWithin(domain, one) || IsWithin(one, domain)))
            {
                continue;
            }
            if (known.Count > 0 && since >= newSince)
            {
                return true;
            }
            known.Add(domain);
        }
        return false;
    }

    private static bool IsWithin(string domain, string wider) => domain == wider || domain.EndsWith("." + wider, StringComparison.Ordinal);
}
