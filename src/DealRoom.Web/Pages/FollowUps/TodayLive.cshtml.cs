using System.Globalization;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>The queue as it stands now, for a page that is open while something happens.</summary>
public sealed class TodayLiveModel(DealRoomDb db, PresenceReading presence, TimeProvider clock) : PageModel
{
    public TodayWork Queue { get; private set; } = null!;

    public async Task OnGetAsync(string? scope, Guid? task, CancellationToken ct) =>
        Queue = await TodayWork.OfAsync(db, User, scope, task, presence, clock, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, ct);
}
