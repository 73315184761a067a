using DealRoom.Web.Accounts;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>A link to a new password by mail, if there is such an account; the same answer, in the same time, if there is none.</summary>
[AllowAnonymous]
public sealed class ForgottenModel(PasswordMail mail, SignInLimits limits, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    static readonly TimeSpan AnswerTakes = TimeSpan.FromMilliseconds(300);

    [BindProperty, TypedLine(320, Required = true)]
    public string? Email { get; set; }
    public bool Asked { get; private set; }
    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!limits.Admits(HttpContext, Email))
        {
            Trouble = texts["accounts.error.often"];
            return this.Busy();
        }
        var began = clock.GetTimestamp();
        await mail.SendAsync(Email!.Trim(), ct);
        if (AnswerTakes - clock.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, ct);
        Asked = true;
        return Page();
    }
}
