using System.Globalization;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>Everything one was told, newest first. Reading is a deed of its own: fetching the page changes nothing.</summary>
public sealed class AlertsModel(DealRoomDb db, TimeProvider clock) : PageModel
{
    const int AtOnce = 50;

    public IReadOnlyList<BellLine> Lines { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }
    public long? Next { get; private set; }

    public async Task OnGetAsync(long? before, CancellationToken ct)
    {
        Now = clock.GetUtcNow();
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Lines = await BellView.LinesAsync(db, BellView.Mine(db, User), User, language, before, AtOnce, ct);
        Next = Lines.Count == AtOnce ? Lines.Min(l => l.Seq) : null;
    }

    /// <param name="upTo">The newest one that was on the screen: what came meanwhile stays new.</param>
    /// <param name="ct">Cancelled with the request.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] long upTo, CancellationToken ct)
    {
        var (me, now) = (User.SellerId(), clock.GetUtcNow());
        await db
            .Notifications.Where(n => n.SellerId == me && n.ReadAt == null && n.Seq <= upTo)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, (DateTimeOffset?)now), ct);
        return Redirect("/alerts");
    }
}
