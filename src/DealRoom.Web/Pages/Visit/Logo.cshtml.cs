using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Visit;

/// <summary>The room's logo.</summary>
public sealed class LogoModel(RoomFiles files) : PageModel
{
    public Task<IActionResult> OnGetAsync(Guid room, CancellationToken ct) => files.LogoAsync(HttpContext, new(room), ct);
}
