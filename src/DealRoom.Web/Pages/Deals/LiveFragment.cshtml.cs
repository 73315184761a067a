using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Deals;

/// <summary>The moving parts of a deal's page, for a page that is open while something happens.</summary>
public sealed class LiveFragmentModel(DealRoomDb db, DealScores scores, PresenceReading presence, DealTotals totals, TimeProvider clock) : PageModel
{
    public DealNow Deal { get; private set; } = null!;
    public DealRest? Rest { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, long? from, bool rest, CancellationToken ct)
    {
        if (await DealNow.OfAsync(db, User, id, from, scores, presence, clock, ct) is not { } deal)
            return NotFound();
        Deal = deal;
        if (rest)
            Rest = await DealRest.OfAsync(db, deal, User.Zone(), await totals.OfAsync(db, deal.Deal.Id, ct), ct);
        return Page();
    }
}
