namespace DealRoom.Web.Pages.Shared;

/// <summary>The time zones a form offers; any other the machine knows may already be set and stays.</summary>
static class TimeZones
{
    static readonly string[] Offered =
    [
        "Asia/Tokyo",
        "Asia/Seoul",
        "Asia/Shanghai",
        "Asia/Taipei",
        "Asia/Hong_Kong",
        "Asia/Singapore",
        "Asia/Bangkok",
        "Asia/Kolkata",
        "Asia/Dubai",
        "Europe/London",
        "Europe/Berlin",
        "Europe/Paris",
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
        "America/Sao_Paulo",
        "Australia/Sydney",
        "Pacific/Auckland",
        "UTC",
    ];

    public static IEnumerable<string> With(string? set) => set is { Length: > 0 } && IsOne(set) ? Offered.Append(set).Distinct() : Offered;

    public static bool IsOne(string? id) => id is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);
}
