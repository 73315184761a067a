using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>One row of the board, for a board that is open while something happens.</summary>
public sealed class RowModel(DealRoomDb db, PresenceReading presence, TimeProvider clock) : PageModel
{
    public BoardRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var deal = db.Deals.AsNoTracking().SeenBy(User, db).Where(d => d.Id == new DealId(id));
        if (await new BoardReading(db, presence, clock).RowsAsync(deal, ct) is not [var row])
            return NotFound();
        Row = row;
        return Page();
    }
}
