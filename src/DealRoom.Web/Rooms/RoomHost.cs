using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>Who shares a room: the organisation and the deal's owner, as a buyer may know them.</summary>
public sealed record RoomHost(
    string OrganisationName,
    string OrganisationNameEn,
    string TimeZone,
    string PrivacyContact,
    string OwnerId,
    string FamilyName,
    string GivenName,
    bool FamilyNameFirst,
    string Department,
    string Title,
    string Phone,
    string? Email,
    string OwnerLanguage
)
{
    public string Vendor(string language) =>
        language == "en" && OrganisationNameEn.Length > 0 ? OrganisationNameEn
        : OrganisationName.Length > 0 ? OrganisationName
        : "DealRoom";

    public string Seller =>
        (FamilyNameFirst ? $"{FamilyName} {GivenName}" : $"{GivenName} {FamilyName}").Trim() is { Length: > 0 } name ? name : Email ?? "";

    /// <summary>Whom to ask about the record.</summary>
    public string Contact => PrivacyContact.Length > 0 ? PrivacyContact : Email ?? "";
    public TimeZoneInfo Zone => Texts.Dates.Zone(TimeZone);
}

/// <summary>Reads who shares, compiled once per host.</summary>
public sealed class RoomHostQuery
{
    readonly Func<DealRoomDb, DealId, CancellationToken, Task<RoomHost?>> read = EF.CompileAsyncQuery(
        (DealRoomDb db, DealId deal, CancellationToken ct) =>
            (
                from d in db.Deals
                join u in db.Users on d.OwnerId equals u.Id
                from o in db.Organisations.Where(o => o.Id == Organisation.Only).DefaultIfEmpty()
                where d.Id == deal
                select new RoomHost(
                    o!.Name ?? "",
                    o.NameEn ?? "",
                    o.TimeZone ?? "Asia/Tokyo",
                    o.PrivacyContact ?? "",
                    u.Id,
                    u.FamilyName,
                    u.GivenName,
                    u.FamilyNameFirst,
                    u.Department,
                    u.Title,
                    u.Phone,
                    u.Email,
                    u.Language
                )
            ).FirstOrDefault()
    );

    public Task<RoomHost?> ReadAsync(DealRoomDb db, DealId deal, CancellationToken ct) => read(db, deal, ct);
}
