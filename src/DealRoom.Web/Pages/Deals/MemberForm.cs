using DealRoom.Domain.Deals;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A person of the committee as it stands in the form.</summary>
public sealed class MemberForm
{
    public string? Name { get; set; }
    public string? FamilyName { get; set; }
    public string? Kana { get; set; }
    public string? Email { get; set; }
    public string? Title { get; set; }
    public string? DepartmentText { get; set; }

    /// <summary>Said where there is no wording of a business card; empty = as the wording is recognised.</summary>
    public string? Department { get; set; }

    /// <summary>A band that overrules the title; empty = as the title says.</summary>
    public string? Band { get; set; }

    /// <summary>yes, no, or empty = as the title says.</summary>
    public string? Layer { get; set; }
    public List<string> Roles { get; set; } = [];
    public bool Champion { get; set; }
    public bool Sponsor { get; set; }
    public string? RingiStep { get; set; }
    public string? Influence { get; set; }
    public string? Step { get; set; }
    public string? Language { get; set; } = "ja";
    public string? KnownSince { get; set; }

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["name"] = nameof(Name),
        ["familyName"] = nameof(FamilyName),
        ["kana"] = nameof(Kana),
        ["email"] = nameof(Email),
        ["title"] = nameof(Title),
        ["department"] = nameof(DepartmentText),
        ["roles"] = nameof(Roles),
        ["influence"] = nameof(Influence),
        ["ringiStep"] = nameof(RingiStep),
        ["language"] = nameof(Language),
        ["knownSince"] = nameof(KnownSince),
    };

    public static MemberForm Of(Member member, TimeZoneInfo zone) =>
        new()
        {
            Name = member.Name,
            FamilyName = member.FamilyName,
            Kana = member.Kana,
            Email = member.Email,
            Title = member.Title,
            DepartmentText = member.DepartmentText,
            Department = member.Department is { } set && Departments.Parse(member.DepartmentText) != set ? Departments.Code(set) : "",
            Band = member.BandSet?.ToString() ?? "",
            Layer = member.DecisionLayerSet is { } layer ? (layer ? "yes" : "no") : "",
            Roles = [.. DmuRoleNames.Names(member.Roles)],
            Champion = member.Champion,
            Sponsor = member.Sponsor,
            RingiStep = member.RingiStep,
            Influence = member.Influence?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Step = member.Step?.ToString(),
            Language = member.Language,
            KnownSince = DealForm.DayOf(member.KnownSince, zone),
        };

    public MemberInput Read(ModelStateDictionary state, IStringLocalizer texts, TimeZoneInfo zone, string? knownDay, bool withRingi) =>
        new()
        {
            Name = new(Name),
            FamilyName = string.IsNullOrWhiteSpace(FamilyName) ? default : new(FamilyName),
            Kana = new(Kana),
            Email = new(Email),
            Title = new(Title),
            Department = new(string.IsNullOrWhiteSpace(DepartmentText) && !string.IsNullOrEmpty(Department) ? Department : DepartmentText),
            Roles = new([.. Roles]),
            Champion = Champion,
            Sponsor = Sponsor,
            Band = new(Enum.TryParse<TitleBand>(Band, out var band) && Enum.IsDefined(band) ? band : null),
            DecisionLayer = new(
                Layer switch
                {
                    "yes" => true,
                    "no" => false,
                    _ => null,
                }
            ),
            RingiStep = withRingi ? new(RingiStep) : default,
            Influence = new(int.TryParse(Influence, out var say) ? say : null),
            Step = QualifyForm.Choice<PersonStep>(Step),
            Language = new(Language),
            KnownSince =
                string.IsNullOrWhiteSpace(KnownSince) || KnownSince == knownDay
                    ? default(Optional<DateTimeOffset?>)
                    : DealForm.Day(KnownSince, nameof(KnownSince), zone, state, texts),
        };
}
