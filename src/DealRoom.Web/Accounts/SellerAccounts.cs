using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Accounts;

/// <summary>Makes accounts and gives them their one role.</summary>
public sealed class SellerAccounts(UserManager<Seller> users, RoleManager<IdentityRole> roles, TimeProvider clock)
{
    /// <summary>Without a password the account is entered by a one-time link.</summary>
    public async Task<IdentityResult> CreateAsync(Seller seller, string role, string? password)
    {
        seller.CreatedAt = clock.GetUtcNow();
        seller.EmailConfirmed = true;
        seller.LockoutEnabled = true;
        var made = password is null ? await users.CreateAsync(seller) : await users.CreateAsync(seller, password);
        return made.Succeeded ? await GiveAsync(seller, role) : made;
    }

    /// <summary>Takes every other role away; the seller's open sessions learn it within a minute.</summary>
    public async Task<IdentityResult> GiveAsync(Seller seller, string role)
    {
        if (!await roles.RoleExistsAsync(role) && await roles.CreateAsync(new IdentityRole(role)) is { Succeeded: false } failed)
            return failed;
        var before = await users.GetRolesAsync(seller);
        if (before.Contains(role) && before.Count == 1)
            return IdentityResult.Success;
        await users.RemoveFromRolesAsync(seller, before);
        var given = await users.AddToRoleAsync(seller, role);
        await users.UpdateSecurityStampAsync(seller);
        return given;
    }
}
