using System.Globalization;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>The authenticator: made by a POST, confirmed by a code, ended or given new recovery codes by a code.</summary>
public sealed class TwoStepModel(UserManager<Seller> users, SellerSignIn door, SignInLimits limits, IStringLocalizer texts) : PageModel
{
    const int RecoveryCodes = 10;

    [BindProperty, TypedLine(12)]
    public string? Code { get; set; }
    public bool IsOn { get; private set; }
    public string? Key { get; private set; }
    public QrPicture? Picture { get; private set; }
    public int Left { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await users.GetUserAsync(User) is { } me ? await ShowAsync(me) : NotFound();

    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: false } me)
            return NotFound();
        await users.ResetAuthenticatorKeyAsync(me);
        await door.RefreshSignInAsync(me);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOnAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: false } me)
            return NotFound();
        if (!await IsRightAsync(me))
            return await ShowAsync(me);
        await users.SetTwoFactorEnabledAsync(me, true);
        return await NewCodesAsync(me);
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: true } me)
            return NotFound();
        return await IsRightAsync(me) ? await NewCodesAsync(me) : await ShowAsync(me);
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: true } me)
            return NotFound();
        if (!await IsRightAsync(me))
            return await ShowAsync(me);
        await users.SetTwoFactorEnabledAsync(me, false);
        await users.RemoveAuthenticationTokenAsync(me, "[AspNetUserStore]", "AuthenticatorKey");
        await door.RefreshSignInAsync(me);
        return RedirectToPage();
    }

    async Task<IActionResult> NewCodesAsync(Seller me)
    {
        Codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes) ?? []];
        await door.RefreshSignInAsync(me);
        ModelState.Clear();
        Code = null;
        return await ShowAsync(me);
    }

    async Task<bool> IsRightAsync(Seller me)
    {
        if (!limits.Admits(HttpContext, me.Id))
            ModelState.AddModelError(nameof(Code), texts["accounts.error.often"]);
        else if (!await users.VerifyTwoFactorTokenAsync(me, TokenOptions.DefaultAuthenticatorProvider, Steps.Digits(Code)))
            ModelState.AddModelError(nameof(Code), texts["accounts.error.code"]);
        return ModelState.IsValid;
    }

    async Task<IActionResult> ShowAsync(Seller me)
    {
        IsOn = me.TwoFactorEnabled;
        Left = IsOn ? await users.CountRecoveryCodesAsync(me) : 0;
        if (IsOn || await users.GetAuthenticatorKeyAsync(me) is not { Length: > 0 } key)
            return Page();
        Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        var label = Uri.EscapeDataString("DealRoom:" + me.Email);
        Picture = QrPicture.Of(string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{label}?secret={key}&issuer=DealRoom"));
        return Page();
    }
}
