using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>Changes one's password; who came by a link and has none yet sets the first. Other sessions end.</summary>
public sealed class PasswordModel(UserManager<Seller> users, SellerSignIn door, SignInLimits limits, IStringLocalizer texts) : PageModel
{
    [BindProperty, TypedLine(200)]
    public string? Present { get; set; }

    [BindProperty, TypedLine(200, Required = true)]
    public string? Password { get; set; }

    [TempData]
    public string? Done { get; set; }
    public bool HasPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } me)
            return NotFound();
        HasPassword = me.PasswordHash is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { } me)
            return NotFound();
        HasPassword = me.PasswordHash is not null;
        if (!ModelState.IsValid)
            return Page();
        if (!limits.Admits(HttpContext, me.Id))
            ModelState.AddModelError(nameof(Present), texts["accounts.error.often"]);
        else if (HasPassword && !await users.CheckPasswordAsync(me, Present ?? ""))
            ModelState.AddModelError(nameof(Present), texts["accounts.error.password.wrong"]);
        if (!ModelState.IsValid)
            return Page();
        var result = HasPassword ? await users.ChangePasswordAsync(me, Present!, Password!) : await users.AddPasswordAsync(me, Password!);
        if (this.Refused(result))
            return Page();
        await door.RefreshSignInAsync(me);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }
}
