using DealRoom.Web.Accounts;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>Second step without the authenticator: one of the codes kept on paper, each good once.</summary>
[AllowAnonymous]
public sealed class RecoveryModel(SellerSignIn door, SignInLimits limits, IStringLocalizer texts) : PageModel
{
    [BindProperty, TypedLine(20, Required = true)]
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
        var result = await door.TwoFactorRecoveryCodeSignInAsync(Code!.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant());
        if (result.Succeeded)
            return this.Onward(ReturnUrl);
        if (result.IsLockedOut)
            Trouble = texts["accounts.error.locked"];
        else
            ModelState.AddModelError(nameof(Code), texts["accounts.error.recovery"]);
        return Page();
    }
}
