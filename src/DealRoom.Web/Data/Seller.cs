using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Data;

/// <summary>Somebody who sells: an account with a role. Buyers never have one.</summary>
public sealed class Seller : IdentityUser
{
    public string FamilyName { get; set; } = "";
    public string GivenName { get; set; } = "";

    /// <summary>Department and title as they stand in a mail's signature.</summary>
    public string Department { get; set; } = "";
    public string Title { get; set; } = "";
    public string Phone { get; set; } = "";

    /// <summary>ja or en.</summary>
    public string Language { get; set; } = "ja";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; set; } = "Asia/Tokyo";

    /// <summary>Family name first, as in Japanese.</summary>
    public bool FamilyNameFirst { get; set; } = true;

    /// <summary>A deactivated seller can't sign in; the deals were handed to somebody else.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    public string DisplayName =>
        FamilyName.Length == 0 && GivenName.Length == 0 ? Email ?? UserName ?? Id
        : FamilyNameFirst ? $"{FamilyName} {GivenName}".Trim()
        : $"{GivenName} {FamilyName}".Trim();
}
