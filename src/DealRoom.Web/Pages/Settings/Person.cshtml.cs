using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>One colleague: role, a new link, leaving with a transfer of the deals, coming back. One administrator always remains.</summary>
[Authorize(Policy = AccessModule.Administer)]
public sealed class PersonModel(
    DealRoomDb db,
    UserManager<Seller> users,
    SellerAccounts accounts,
    PasswordMail mail,
    Departure departure,
    IStringLocalizer texts
) : PageModel
{
    public Seller Seller { get; private set; } = null!;
    public IReadOnlyList<Seller> Heirs { get; private set; } = [];
    public int Deals { get; private set; }
    public string? Link { get; private set; }
    public string? Trouble { get; private set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Heir { get; set; }

    [TempData]
    public string? Done { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values["id"] is not string id || await users.FindByIdAsync(id) is not { } seller)
        {
            context.Result = NotFound();
            return;
        }
        Seller = seller;
        Heirs = await db.Users.AsNoTracking().Where(s => s.Id != id && s.DeactivatedAt == null).OrderBy(s => s.FamilyName).ToListAsync();
        Deals = await db.Deals.CountAsync(d => d.OwnerId == id);
        await next();
    }

    public async Task OnGetAsync() => Role = (await users.GetRolesAsync(Seller)).FirstOrDefault();

    public async Task<IActionResult> OnPostRoleAsync(CancellationToken ct)
    {
        if (Role is null || !Roles.All.Contains(Role))
            return Wrong(nameof(Role), "shared.error.choose");
        if (Role != Roles.Admin && await Departure.IsLastAdministratorAsync(db, Seller.Id, ct))
            return Wrong(nameof(Role), "settings.last-administrator");
        await accounts.GiveAsync(Seller, Role);
        return Saved();
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken ct)
    {
        if (Seller.DeactivatedAt is not null)
            return NotFound();
        Link = await mail.InviteAsync(Seller, ct);
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTwoStepAsync()
    {
        await users.SetTwoFactorEnabledAsync(Seller, false);
        await users.ResetAuthenticatorKeyAsync(Seller);
        return Saved();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        if (Seller.DeactivatedAt is not null)
            return NotFound();
        await OnGetAsync();
        if (Heirs.FirstOrDefault(h => h.Id == Heir) is not { } heir)
            return Wrong(nameof(Heir), "shared.error.choose");
        if (await Departure.IsLastAdministratorAsync(db, Seller.Id, ct))
            return Wrong(nameof(Heir), "settings.last-administrator");
        await departure.LeaveAsync(Seller, heir, User.SellerId(), ct);
        return Saved();
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        await departure.ReturnAsync(Seller);
        return Saved();
    }

    PageResult Wrong(string field, string text)
    {
        ModelState.AddModelError(field, texts[text]);
        return Page();
    }

    RedirectToPageResult Saved()
    {
        Done = texts["settings.saved"];
        return RedirectToPage(new { id = Seller.Id });
    }
}
