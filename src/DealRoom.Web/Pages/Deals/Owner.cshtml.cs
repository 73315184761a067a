using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Hands a deal on, and says who works on it beside its owner. For the owner and managers.</summary>
public sealed class OwnerModel(DealRoomDb db, TransferDeal transfer, ShareDeal share) : PageModel
{
    public Deal Deal { get; private set; } = null!;
    public Seller Owner { get; private set; } = null!;
    public IReadOnlyList<Seller> Sellers { get; private set; } = [];
    public IReadOnlyList<Seller> Collaborators { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var (me, all) = (User.SellerId(), User.SeesAll());
        var deal = await db.Deals.AsNoTracking().FirstOrDefaultAsync(d => d.Id == new DealId(id) && (all || d.OwnerId == me), ct);
        if (deal is null)
            return NotFound();
        Deal = deal;
        Sellers =
        [
            .. (await db.Users.AsNoTracking().Where(u => u.DeactivatedAt == null).ToListAsync(ct)).OrderBy(
                u => u.DisplayName,
                StringComparer.Ordinal
            ),
        ];
        Collaborators = await db
            .Users.AsNoTracking()
            .Where(u => db.DealCollaborators.Any(c => c.DealId == deal.Id && c.SellerId == u.Id))
            .ToListAsync(ct);
        Owner = await db.Users.AsNoTracking().FirstAsync(u => u.Id == deal.OwnerId, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostTransferAsync(Guid id, string? to, CancellationToken ct) =>
        await transfer.DoAsync(new DealId(id), to ?? "", User, ct) switch
        {
            // who hands on a deal may no longer see it
            Outcome<DealId>.Done => Redirect(await db.Deals.SeenBy(User, db).AnyAsync(d => d.Id == new DealId(id), ct) ? $"/deals/{id}" : "/deals"),
            Outcome<DealId>.Refused => Redirect($"/deals/{id}/owner"),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostAddAsync(Guid id, string? seller, CancellationToken ct) =>
        Back(id, await share.WithAsync(new DealId(id), seller ?? "", User, ct));

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string? seller, CancellationToken ct) =>
        Back(id, await share.NoLongerWithAsync(new DealId(id), seller ?? "", User, ct));

    IActionResult Back(Guid id, Outcome<DealId> outcome) => outcome is Outcome<DealId>.NotThere ? NotFound() : Redirect($"/deals/{id}/owner");
}
