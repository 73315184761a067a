using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Visit;

/// <summary>An item's cover picture.</summary>
public sealed class CoverModel(RoomFiles files) : PageModel
{
    public Task<IActionResult> OnGetAsync(Guid room, Guid item, CancellationToken ct) =>
        files.ItemAsync(HttpContext, new(room), new(item), cover: true, ct);
}
