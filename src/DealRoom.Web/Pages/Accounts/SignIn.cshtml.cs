using DealRoom.Web.Accounts;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>E-mail and password. The same answer whether or not there is such an account.</summary>
[AllowAnonymous]
public sealed class SignInModel(SellerSignIn door, SignInLimits limits, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }
    public string? Trouble { get; private set; }

    public sealed class Form
    {
        [TypedLine(320, Required = true)]
        public string? Email { get; set; }

        [TypedLine(200, Required = true)]
        public string? Password { get; set; }
    }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? this.Onward(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!limits.Admits(HttpContext, Input.Email))
        {
            Trouble = texts["accounts.error.often"];
            return this.Busy();
        }
        var result = await door.PasswordAsync(Input.Email!.Trim(), Input.Password!, ct);
        if (result.Succeeded)
            return this.Onward(ReturnUrl);
        if (result.RequiresTwoFactor)
            return RedirectToPage("/Accounts/Code", new { ReturnUrl });
        Trouble = texts[result.IsLockedOut ? "accounts.error.locked" : "accounts.error.refused"];
        return Page();
    }
}
