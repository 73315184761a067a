using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Changes a deal and what is known of its company.</summary>
public sealed class EditDealModel(DealRoomDb db, ChangeDeal change, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public DealForm Input { get; set; } = new();
    public Deal Deal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        Input = DealForm.Of(Deal, await db.Companies.AsNoTracking().FirstAsync(c => c.Id == Deal.CompanyId, ct), User.Zone());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        var input = Input.Read(ModelState, texts, User.Zone(), DealForm.DayOf(Deal.OpenedAt, User.Zone()), withStage: false);
        if (!ModelState.IsValid)
            return Page();
        switch (await change.DoAsync(Deal.Id, input, User, ct))
        {
            case Outcome<DealId>.Done:
                return Redirect($"/deals/{id}");
            case Outcome<DealId>.Refused refused:
                ModelState.Take(refused.Slips, DealForm.Names, texts);
                return Page();
            default:
                return NotFound();
        }
    }

    async Task<bool> FoundAsync(Guid id, CancellationToken ct) =>
        (Deal = (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct))!) is not null;
}
