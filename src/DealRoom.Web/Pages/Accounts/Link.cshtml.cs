using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>A one-time sign-in link. Mail scanners may fetch it as often as they like; only the button uses it.</summary>
[AllowAnonymous]
public sealed class LinkModel(DealRoomDb db, SellerSignIn door, SignInLimits limits, TimeProvider clock) : PageModel
{
    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        IsOpen = await SignInLinks.FindAsync(db, token, SignInLinkPurpose.SignIn, clock.GetUtcNow(), ct) is not null;
        if (!IsOpen)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (!limits.Admits(HttpContext, null))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        var now = clock.GetUtcNow();
        var link = await SignInLinks.FindAsync(db, token, SignInLinkPurpose.SignIn, now, ct);
        var seller = link is null ? null : await db.Users.FirstOrDefaultAsync(s => s.Id == link.SellerId && s.DeactivatedAt == null, ct);
        if (seller is null || !await SignInLinks.UseAsync(db, link!, now, ct))
            return await OnGetAsync(token, ct);
        if ((await door.ByLinkAsync(seller)).RequiresTwoFactor)
            return RedirectToPage("/Accounts/Code");
        // who was invited has no password yet; the demo's people need none
        var welcome = seller.PasswordHash is null && !await db.Organisations.AnyAsync(o => o.Demo, ct);
        return LocalRedirect(welcome ? "/account/password" : "/");
    }
}
