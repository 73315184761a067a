using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Visit;

/// <summary>An item's bytes for the page that shows them.</summary>
public sealed class FileModel(RoomFiles files) : PageModel
{
    public Task<IActionResult> OnGetAsync(Guid room, Guid item, CancellationToken ct) =>
        files.ItemAsync(HttpContext, new(room), new(item), cover: false, ct);
}
