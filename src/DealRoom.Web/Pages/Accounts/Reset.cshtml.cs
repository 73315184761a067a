using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>A new password by the mailed link. Every open session of the account ends; a lock is lifted; the second step is still asked.</summary>
[AllowAnonymous]
public sealed class ResetModel(DealRoomDb db, UserManager<Seller> users, SellerSignIn door, SignInLimits limits, TimeProvider clock) : PageModel
{
    [BindProperty, TypedLine(200, Required = true)]
    public string? Password { get; set; }
    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        ModelState.Clear();
        IsOpen = await SignInLinks.FindAsync(db, token, SignInLinkPurpose.ResetPassword, clock.GetUtcNow(), ct) is not null;
        if (!IsOpen)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (!limits.Admits(HttpContext, null))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        var link = await SignInLinks.FindAsync(db, token, SignInLinkPurpose.ResetPassword, clock.GetUtcNow(), ct);
        if (link is null || await users.FindByIdAsync(link.SellerId!) is not { DeactivatedAt: null } seller)
            return await OnGetAsync(token, ct);
        IsOpen = true;
        if (!ModelState.IsValid)
            return Page();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await SignInLinks.UseAsync(db, link, clock.GetUtcNow(), ct))
            return await OnGetAsync(token, ct);
        if (this.Refused(await users.ResetPasswordAsync(seller, await users.GeneratePasswordResetTokenAsync(seller), Password!)))
        {
            await transaction.RollbackAsync(ct);
            return Page();
        }
        await users.SetLockoutEndDateAsync(seller, null);
        await users.ResetAccessFailedCountAsync(seller);
        await transaction.CommitAsync(ct);
        return (await door.ByLinkAsync(seller)).RequiresTwoFactor ? RedirectToPage("/Accounts/Code") : LocalRedirect("/");
    }
}
