using DealRoom.Domain.Deals;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Connect;

/// <summary>A person of the committee as the API tells it.</summary>
public sealed record MemberAnswer(
    string Id,
    string Name,
    string FamilyName,
    string Kana,
    string? Email,
    string Title,
    string Department,
    string? DepartmentCode,
    IReadOnlyList<string> Roles,
    bool Champion,
    bool Sponsor,
    bool DecisionLayer,
    string Language,
    DateTimeOffset KnownSince
)
{
    internal static MemberAnswer Of(Member m) =>
        new(
            m.Id.ToString(),
            m.Name,
            m.FamilyName,
            m.Kana,
            m.Email,
            m.Title,
            m.DepartmentText,
            m.Department is { } d ? Departments.Code(d) : null,
            DmuRoleNames.Names(m.Roles),
            m.Champion,
            m.Sponsor,
            DealRows.FactsOf(m).DecisionLayer,
            m.Language,
            m.KnownSince
        );
}
