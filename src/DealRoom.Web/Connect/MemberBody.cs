using DealRoom.Web.Deals;

namespace DealRoom.Web.Connect;

/// <summary>A person of the committee as a script sends it. What is said holds from <c>knownSince</c> on, now unless given.</summary>
public sealed record MemberBody(
    string? Name,
    string? FamilyName,
    string? Kana,
    string? Email,
    string? Title,
    string? Department,
    IReadOnlyList<string>? Roles,
    bool? Champion,
    bool? Sponsor,
    bool? DecisionLayer,
    string? Language,
    DateTimeOffset? KnownSince
)
{
    internal static MemberInput Read(Fields f) =>
        new()
        {
            Name = f.Text("name"),
            FamilyName = f.Text("familyName"),
            Kana = f.Text("kana"),
            Email = f.Text("email"),
            Title = f.Text("title"),
            Department = f.Text("department"),
            Roles = f.Texts("roles"),
            Champion = f.Flag("champion"),
            Sponsor = f.Flag("sponsor"),
            DecisionLayer = f.Flag("decisionLayer"),
            Language = f.Text("language"),
            KnownSince = f.Instant("knownSince"),
        };
}
