using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>Puts a typed person onto a member.</summary>
static class MemberEntry
{
    public static void Read(MemberInput input, Member member, Entry entry, Slips slips)
    {
        entry.Line("name", input.Name, 200, name => (member.Name, member.FamilyName) = (name, FamilyNameOf(name)), required: true);
        entry.Line("familyName", input.FamilyName, 100, name => member.FamilyName = name);
        entry.Line("kana", input.Kana, 200, kana => member.Kana = kana);
        entry.Line("email", input.Email, 320, email => member.Email = Email(email, slips));
        entry.Line("title", input.Title, 200, title => member.Title = title);
        entry.Line("ringiStep", input.RingiStep, 200, step => member.RingiStep = step);
        ReadDepartment(input, member, entry);
        ReadRoles(input, member, slips);
        entry.Whole(
            "influence",
            input.Influence.Given ? new(input.Influence.Value) : default(Optional<long?>),
            1,
            5,
            say => member.Influence = (int?)say
        );
        if (input.Step.Given)
            member.Step = input.Step.Value;
        member.ToConfirm = input.ToConfirm;
        if (input.Champion.Given)
            member.Champion = input.Champion.Value ?? false;
        if (input.Sponsor.Given)
            member.Sponsor = input.Sponsor.Value ?? false;
        if (input.DecisionLayer.Given)
            member.DecisionLayerSet = input.DecisionLayer.Value;
        if (input.Band.Given)
            member.BandSet = input.Band.Value;
        if (input.Language is { Given: true, Value: var language })
            ReadLanguage(language ?? "ja", member, slips);
        member.SearchKey = Entry.Key(member.Name, member.Kana, member.Email);
    }

    /// <summary>山田 太郎 → 山田; Taro Yamada → Yamada; empty when the name doesn't say.</summary>
    public static string FamilyNameOf(string name)
    {
        var parts = name.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            return "";
        var family = name.Any(c => c >= 0x3040) ? parts[0] : parts[^1];
        return family.Length <= 100 ? family : "";
    }

    static void ReadDepartment(MemberInput input, Member member, Entry entry)
    {
        entry.Line(
            "department",
            input.Department,
            200,
            typed =>
            {
                // a code is no wording of a business card
                var code = Departments.Each.Any(d => Departments.Code(d).Equals(typed, StringComparison.OrdinalIgnoreCase));
                (member.DepartmentText, member.Department) = (code ? "" : typed, Departments.Parse(typed));
            }
        );
        entry.Line("departmentText", input.DepartmentText, 200, typed => member.DepartmentText = typed);
        var named = input.Department.Given
            ? !string.IsNullOrWhiteSpace(input.Department.Value)
            : member.DepartmentText.Length > 0 || member.Department is not null;
        if (!named)
            member.Department = Departments.Recognise(member.Title);
    }

    static void ReadRoles(MemberInput input, Member member, Slips slips)
    {
        if (!input.Roles.Given)
            return;
        if (DmuRoleNames.TryParse(input.Roles.Value, out var roles, out _))
            member.Roles = roles;
        else
            slips.Add("roles", "entry.roles", string.Join(", ", DmuRoleNames.Each.SelectMany(r => DmuRoleNames.Names(r))));
    }

    static void ReadLanguage(string language, Member member, Slips slips)
    {
        if (language is "ja" or "en")
            member.Language = language;
        else
            slips.Add("language", "entry.language");
    }

    // addresses the standard forbids are in daily use, so only what can't be one is refused
    static string? Email(string typed, Slips slips)
    {
        if (typed.Length == 0)
            return null;
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == typed.Length - 1 || at != typed.LastIndexOf('@') || typed.Any(char.IsWhiteSpace))
            slips.Add("email", "entry.email");
        return typed;
    }
}
