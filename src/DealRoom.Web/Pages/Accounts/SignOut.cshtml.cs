using DealRoom.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>Ends the session by a POST; a fetched link signs nobody out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SellerSignIn door) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : RedirectToPage("/Accounts/SignIn");

    public async Task<IActionResult> OnPostAsync()
    {
        await door.SignOutAsync();
        return RedirectToPage("/Accounts/SignIn");
    }
}
