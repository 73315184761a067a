using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Scoring;
using DealRoom.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>今日の対応: who to act on now, and the one next deed (R24, R87). Everything works by links and forms; the keyboard is an addition.</summary>
public sealed class TodayModel(DealRoomDb db, PresenceReading presence, Bell bell, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public TodayWork Queue { get; private set; } = null!;

    [TempData]
    public string? Said { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Scope { get; set; }

    [BindProperty(SupportsGet = true, Name = "task")]
    public Guid? Chosen { get; set; }

    [BindProperty]
    public TaskDeed? Deed { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public int[] Steps { get; set; } = [];

    static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await TodayWork.OfAsync(db, User, Scope, Chosen, presence, clock, Language, ct);

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } task)
            return NotFound();
        if (task.State != TaskState.Open)
            return Back(texts["followups.done.already"]);
        var note = TypedText.Clean(Note, 2000);
        if (Deed is not { } deed || !TaskPane.DeedsOf(task.Purpose).Contains(deed))
            return await WrongAsync("followups.done.choose", ct);
        if (note is not TypedText.Accepted { Value: var words })
            return await WrongAsync(note is TypedText.TooLong ? "shared.error.long" : "shared.error.not-text", ct, 2000);
        task.Finish(deed, words, User.SellerId(), clock.GetUtcNow());
        return await SaveAsync(texts["followups.done.said", TaskWords.Title(task, Language)], ct);
    }

    public async Task<IActionResult> OnPostSnoozeAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } task)
            return NotFound();
        if (task.State != TaskState.Open)
            return Back(texts["followups.done.already"]);
        var (now, zone) = (clock.GetUtcNow(), User.Zone());
        if (Until == "now")
        {
            task.Snooze(now);
            return await SaveAsync(null, ct, task.Id);
        }
        if (await UntilAsync(now, zone, ct) is not { } until)
            return await WrongAsync("followups.snooze.wrong", ct);
        task.Snooze(until);
        return await SaveAsync(texts["followups.snooze.said", Dates.DayTime(until, zone)], ct);
    }

    public async Task<IActionResult> OnPostStepsAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } task)
            return NotFound();
        task.Steps = [.. Steps.Where(s => s is >= 0 and < Playbook.MostSteps).Distinct().Order()];
        return await SaveAsync(null, ct, task.Id);
    }

    async Task<DateTimeOffset?> UntilAsync(DateTimeOffset now, TimeZoneInfo zone, CancellationToken ct)
    {
        var own = new BusinessCalendar(new CalendarRules { Zone = zone });
        var today = own.DayOf(now);
        switch (Until)
        {
            case "hour":
                return now.AddHours(1);
            case "evening" when own.Instant(today, new(17, 0)) is var evening && evening > now:
                return evening;
            case "tomorrow":
                return own.Instant(today.AddDays(1), new(9, 0));
            case "business":
                var work = await WorkDays.CalendarAsync(db, ct);
                return own.Instant(work.AddBusinessDays(today, 1), new(9, 0));
            default:
                return null;
        }
    }

    Task<FollowUpTask?> FindAsync(CancellationToken ct) =>
        new QueueReading(db, presence, clock).Visible(User).FirstOrDefaultAsync(t => t.Id == Chosen, ct);

    async Task<IActionResult> SaveAsync(string? said, CancellationToken ct, Guid? stay = null)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // the clock or another window was first: the page tells how it stands now
            return Back(texts["followups.done.already"]);
        }
        bell.Ring(BellTopic.FollowUps);
        return Back(said, stay);
    }

    RedirectResult Back(string? said, Guid? stay = null)
    {
        Said = said;
        var team = Scope == "team";
        return Redirect("/today" + (team ? "?scope=team" : "") + (stay is { } id ? (team ? "&" : "?") + "task=" + id : ""));
    }

    async Task<IActionResult> WrongAsync(string key, CancellationToken ct, params object[] arguments)
    {
        var queue = await TodayWork.OfAsync(db, User, Scope, Chosen, presence, clock, Language, ct);
        Queue = queue with { Trouble = texts[key, arguments], TypedNote = Note ?? "" };
        return Page();
    }
}
