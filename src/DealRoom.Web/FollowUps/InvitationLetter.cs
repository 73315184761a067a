using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// The mail that brings a personal link, as Japanese business mails are written: company, department, title and name with 様; greeting; the
/// matter in bullets; closing; signature between rules. The company gets no 御中, since a person is addressed.
/// </summary>
public sealed record InvitationLetter
{
    public required Organisation Vendor { get; init; }
    public required Seller From { get; init; }
    public required string CompanyName { get; init; }
    public required Member To { get; init; }
    public required string RoomTitle { get; init; }
    public required string Link { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    public MailLetter In(string language)
    {
        var english = language == "en";
        var vendor = Vendor.NameIn(language);
        // the last day on which it opens
        var until = Dates.FullDay(ExpiresAt.AddTicks(-1), Zone, english);
        return new(
            Texts.Texts.In(language, "mail.invitation.subject", vendor, english ? RoomTitle : Family),
            Texts.Texts.In(language, "mail.invitation.body", Salutation(english), vendor, FromName(english), RoomTitle, Link, until, To.Name)
                + "\n\n"
                + Signature(language, vendor)
        );
    }

    string Family => To.FamilyName.Length > 0 ? To.FamilyName : To.Name;

    string FromName(bool english) => english || From.FamilyName.Length == 0 ? From.DisplayName : From.FamilyName;

    string Salutation(bool english) =>
        english
            ? Texts.Texts.In("en", "mail.salutation", To.Name)
            : Joined("\n", CompanyName, Joined(" ", To.DepartmentText, To.Title, Texts.Texts.In("ja", "mail.salutation", To.Name)));

    string Signature(string language, string vendor)
    {
        var rule = new string('-', 40);
        var phone = From.Phone.Length > 0 ? From.Phone : Vendor.Phone;
        return Joined(
            "\n",
            rule,
            vendor,
            Joined(" ", From.Department, From.Title),
            From.DisplayName,
            Vendor.Address,
            phone.Length > 0 ? Texts.Texts.In(language, "mail.phone", phone) : "",
            From.Email is { Length: > 0 } mail ? Texts.Texts.In(language, "mail.address", mail) : "",
            Vendor.Website,
            rule
        );
    }

    static string Joined(string between, params string[] parts) => string.Join(between, parts.Where(p => p.Length > 0));
}
