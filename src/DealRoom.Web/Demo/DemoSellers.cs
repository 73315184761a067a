using System.Security.Claims;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Demo;

/// <summary>The vendor and the people who sell for it. Nobody has a password; the demo seller enters by a one-time link.</summary>
sealed class DemoSellers(DealRoomDb db, UserManager<Seller> users, RoleManager<IdentityRole> roles, IUserClaimsPrincipalFactory<Seller> principals)
{
    readonly Dictionary<string, ClaimsPrincipal> byKey = [];

    public ClaimsPrincipal Principal(string key) => byKey[key];

    public async Task FoundAsync(StoryVendor vendor, DateTimeOffset now, CancellationToken ct)
    {
        var told = vendor.Organisation;
        db.Organisations.Add(
            new Organisation
            {
                Name = told.Name,
                NameEn = told.NameEn,
                TimeZone = told.TimeZone,
                Address = told.Address,
                Phone = told.Phone,
                PrivacyContact = told.PrivacyContact,
            }
        );
        await db.SaveChangesAsync(ct);
        foreach (var role in Accounts.Roles.All)
            if (!await roles.RoleExistsAsync(role))
                Expect(await roles.CreateAsync(new IdentityRole(role)));
        foreach (var user in vendor.Users)
            byKey[user.Key] = await principals.CreateAsync(await MakeAsync(user, told.TimeZone, now));
    }

    async Task<Seller> MakeAsync(StoryUser told, string zone, DateTimeOffset now)
    {
        var seller = new Seller
        {
            UserName = told.Email,
            Email = told.Email,
            EmailConfirmed = true,
            FamilyName = told.Family,
            GivenName = told.Given,
            Department = told.Department,
            Title = told.Title,
            Phone = told.Phone,
            Language = told.Language,
            TimeZone = zone,
            CreatedAt = now,
        };
        Expect(await users.CreateAsync(seller));
        Expect(await users.AddToRoleAsync(seller, told.Role));
        return seller;
    }

    static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("The demo's people: " + result);
    }
}
