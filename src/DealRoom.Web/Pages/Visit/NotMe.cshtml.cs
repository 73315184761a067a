using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Pages.Visit;

/// <summary>「鈴木様ではありませんか」: somebody else sits before this browser; it gives the link back.</summary>
public sealed class NotMeModel(BuyerDeeds deeds, GuestCookie cookie) : RoomPage
{
    public IActionResult OnGet() => NotFound();

    public async Task OnPostAsync(CancellationToken ct)
    {
        if (!await deeds.NotMeAsync(Visitor, ct))
            cookie.Take(Response);
    }
}
