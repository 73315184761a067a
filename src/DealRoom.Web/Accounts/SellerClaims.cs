using System.Security.Claims;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DealRoom.Web.Accounts;

/// <summary>What a sign-in carries beside the account's id and roles: name, language, time zone.</summary>
sealed class SellerClaims(UserManager<Seller> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Seller, IdentityRole>(users, roles, options)
{
    public const string Name = "dr:name";
    public const string Zone = "dr:zone";
    public const string Stamp = "AspNet.Identity.SecurityStamp";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Seller user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.DisplayName));
        identity.AddClaim(new Claim(Zone, user.TimeZone));
        identity.AddClaim(new Claim(TextsModule.LanguageClaim, user.Language));
        return identity;
    }
}

/// <summary>Questions pages ask of whoever is signed in.</summary>
public static class SellerPrincipal
{
    public static string SellerId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public static string SellerName(this ClaimsPrincipal user) => user.FindFirstValue(SellerClaims.Name) ?? "";

    public static TimeZoneInfo Zone(this ClaimsPrincipal user) => Dates.Zone(user.FindFirstValue(SellerClaims.Zone) ?? "Asia/Tokyo");

    /// <summary>Is the account active, and are role, password and second step what they were at this sign-in?</summary>
    public static Task<bool> StandsAsync(this ClaimsPrincipal user, DealRoomDb db, CancellationToken ct)
    {
        var (me, stamp) = (user.SellerId(), user.FindFirstValue(SellerClaims.Stamp));
        return db.Users.AnyAsync(u => u.Id == me && u.DeactivatedAt == null && u.SecurityStamp == stamp, ct);
    }

    public static bool SeesAll(this ClaimsPrincipal user) => user.IsInRole(Roles.Admin) || user.IsInRole(Roles.Manager);
}
