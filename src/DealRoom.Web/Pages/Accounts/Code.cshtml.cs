using DealRoom.Web.Accounts;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>Second step: six digits from the authenticator.</summary>
[AllowAnonymous]
public sealed class CodeModel(SellerSignIn door, SignInLimits limits, IStringLocalizer texts) : PageModel
{
    [BindProperty, TypedLine(12, Required = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }
    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await door.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Accounts/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } seller)
            return RedirectToPage("/Accounts/SignIn");
        if (!ModelState.IsValid)
            return Page();
        if (!limits.Admits(HttpContext, seller.Id))
        {
            Trouble = texts["accounts.error.often"];
            return this.Busy();
        }
        var result = await door.TwoFactorAuthenticatorSignInAsync(Steps.Digits(Code), isPersistent: false, rememberClient: false);
        if (result.Succeeded)
            return this.Onward(ReturnUrl);
        if (result.IsLockedOut)
            Trouble = texts["accounts.error.locked"];
        else
            ModelState.AddModelError(nameof(Code), texts["accounts.error.code"]);
        return Page();
    }
}
