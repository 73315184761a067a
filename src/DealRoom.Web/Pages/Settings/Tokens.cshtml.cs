using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>Tokens for scripts and CRMs: shown once, revoked at once.</summary>
[Authorize(Policy = AccessModule.Administer)]
public sealed class TokensModel(DealRoomDb db, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    [BindProperty, TypedLine(100, Required = true)]
    public string? Name { get; set; }

    [BindProperty]
    public string? SellerId { get; set; }

    [BindProperty]
    public bool MayWrite { get; set; } = true;

    [TempData]
    public string? Done { get; set; }
    public string? Text { get; private set; }
    public IReadOnlyList<Seller> Sellers { get; private set; } = [];
    public IReadOnlyList<(ApiToken Token, Seller? Seller)> List { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await db.Users.AsNoTracking().ToListAsync(ct);
        Sellers = [.. all.Where(s => s.DeactivatedAt is null).OrderBy(s => s.DisplayName, StringComparer.CurrentCulture)];
        List =
        [
            .. (await db.ApiTokens.AsNoTracking().OrderByDescending(t => t.CreatedAt).ToListAsync(ct)).Select(t =>
                (t, all.FirstOrDefault(s => s.Id == t.SellerId))
            ),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var known =
            string.IsNullOrEmpty(SellerId)
            || !SellerId.Contains('\0') && await db.Users.AnyAsync(s => s.Id == SellerId && s.DeactivatedAt == null, ct);
        if (!known)
            ModelState.AddModelError(nameof(SellerId), texts["shared.error.choose"]);
        if (ModelState.IsValid)
        {
            Text = await Tokens.CreateAsync(db, Name!.Trim(), string.IsNullOrEmpty(SellerId) ? null : SellerId, MayWrite, clock.GetUtcNow(), ct);
            ModelState.Clear();
            Name = null;
        }
        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var revoked = await db
            .ApiTokens.Where(t => t.Id == id && t.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, now), ct);
        if (revoked == 0)
            return NotFound();
        Done = texts["settings.tokens.revoked.done"];
        return RedirectToPage();
    }
}
