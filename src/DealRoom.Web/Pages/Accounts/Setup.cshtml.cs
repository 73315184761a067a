using System.Globalization;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>The first administrator and the organisation, once, by the link the start printed.</summary>
[AllowAnonymous]
public sealed class SetupModel(
    DealRoomDb db,
    SellerAccounts accounts,
    SellerSignIn door,
    SignInLimits limits,
    TimeProvider clock,
    IStringLocalizer texts
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();
    public bool IsOpen { get; private set; }

    public sealed class Form
    {
        [TypedLine(200, Required = true)]
        public string? Organisation { get; set; }

        [TypedLine(100, Required = true)]
        public string? FamilyName { get; set; }

        [TypedLine(100)]
        public string? GivenName { get; set; }

        [TypedLine(320, Required = true)]
        public string? Email { get; set; }

        [TypedLine(200, Required = true)]
        public string? Password { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        ModelState.Clear();
        IsOpen = await OpenAsync(token, ct) is not null;
        if (!IsOpen)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (!limits.Admits(HttpContext, null))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await OpenAsync(token, ct) is not { } link)
            return await OnGetAsync(token, ct);
        IsOpen = true;
        if (ModelState.IsValid && !EmailAddress.IsOne(Input.Email!.Trim()))
            ModelState.AddModelError("Input.Email", texts["accounts.error.email"]);
        if (!ModelState.IsValid)
            return Page();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await SignInLinks.UseAsync(db, link, clock.GetUtcNow(), ct))
            return await OnGetAsync(token, ct);
        await NameOrganisationAsync(ct);
        var seller = First();
        if (this.Refused(await accounts.CreateAsync(seller, Roles.Admin, Input.Password)))
        {
            await transaction.RollbackAsync(ct);
            return Page();
        }
        await transaction.CommitAsync(ct);
        await door.ByLinkAsync(seller);
        return LocalRedirect("/");
    }

    async Task<SignInLink?> OpenAsync(string token, CancellationToken ct) =>
        await db.Users.AnyAsync(ct) ? null : await SignInLinks.FindAsync(db, token, SignInLinkPurpose.Setup, clock.GetUtcNow(), ct);

    async Task NameOrganisationAsync(CancellationToken ct)
    {
        var organisation = await db.Organisations.FirstOrDefaultAsync(ct);
        if (organisation is null)
            db.Organisations.Add(organisation = new Organisation());
        organisation.Name = Input.Organisation!.Trim();
        await db.SaveChangesAsync(ct);
    }

    Seller First() =>
        new()
        {
            UserName = Input.Email!.Trim(),
            Email = Input.Email.Trim(),
            FamilyName = Input.FamilyName!.Trim(),
            GivenName = Input.GivenName?.Trim() ?? "",
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            FamilyNameFirst = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja",
        };
}
