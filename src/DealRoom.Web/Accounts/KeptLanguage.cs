using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Accounts;

/// <summary>A seller's choice of language follows the account to the next device; a guest's stays in the cookie.</summary>
public static class KeptLanguage
{
    public static async Task KeepAsync(HttpContext http, string language)
    {
        var users = http.RequestServices.GetRequiredService<UserManager<Seller>>();
        if (await users.GetUserAsync(http.User) is not { } seller || seller.Language == language)
            return;
        seller.Language = language;
        await users.UpdateAsync(seller);
        await http.RequestServices.GetRequiredService<SellerSignIn>().RefreshSignInAsync(seller);
    }
}
