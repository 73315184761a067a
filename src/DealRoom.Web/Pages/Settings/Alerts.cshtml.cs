using System.Globalization;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>How I want to be told: by rule, on the screen, by mail at once or the next morning; my quiet hours; the weekly mail.</summary>
public sealed class AlertSettingsModel(DealRoomDb db, IStringLocalizer texts) : PageModel
{
    public enum Mail
    {
        None,
        AtOnce,
        Morning,
    }

    public sealed class Choice
    {
        public bool Bell { get; set; }
        public Mail Mail { get; set; }
    }

    [BindProperty]
    public Dictionary<AlertRule, Choice> Rules { get; set; } = [];

    [BindProperty]
    public string? QuietFrom { get; set; }

    [BindProperty]
    public string? QuietTo { get; set; }

    [BindProperty]
    public string? DigestAt { get; set; }

    [BindProperty]
    public bool Weekly { get; set; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>Managers alone are told of what others are late with.</summary>
    public IEnumerable<AlertRule> Offered => AlertRules.All.Where(r => r != AlertRule.Escalation || User.SeesAll());

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = User.SellerId();
        var mine = await db.AlertSettings.AsNoTracking().FirstOrDefaultAsync(s => s.SellerId == me, ct);
        Rules = AlertRules.All.ToDictionary(r => r, r => Of(AlertChoices.Of(mine, r)));
        (QuietFrom, QuietTo) = (Text(mine?.QuietFrom), Text(mine?.QuietTo));
        (DigestAt, Weekly) = (Text(mine?.DigestAt ?? new(8, 0)), mine?.Weekly ?? true);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (from, to) = (Time(QuietFrom, nameof(QuietFrom)), Time(QuietTo, nameof(QuietTo)));
        if (from is null != to is null && ModelState.IsValid)
            ModelState.AddModelError(from is null ? nameof(QuietFrom) : nameof(QuietTo), texts["followups.settings.both"]);
        if (from is not null && from == to)
            ModelState.AddModelError(nameof(QuietTo), texts["followups.settings.same"]);
        var digest = Time(DigestAt, nameof(DigestAt));
        if (!ModelState.IsValid)
            return Page();
        var me = User.SellerId();
        var mine = await db.AlertSettings.FirstOrDefaultAsync(s => s.SellerId == me, ct);
        if (mine is null)
            db.AlertSettings.Add(mine = new AlertSettings { SellerId = me });
        (mine.QuietFrom, mine.QuietTo, mine.DigestAt, mine.Weekly) = (from, to, digest ?? new(8, 0), Weekly);
        mine.Choices = AlertChoices.Write(Rules.Where(r => AlertRules.All.Contains(r.Key)).ToDictionary(r => r.Key, r => Of(r.Value)));
        await db.SaveChangesAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    static Choice Of(AlertChannels channels) =>
        new()
        {
            Bell = channels.HasFlag(AlertChannels.Bell),
            Mail =
                channels.HasFlag(AlertChannels.Mail) ? Mail.AtOnce
                : channels.HasFlag(AlertChannels.Digest) ? Mail.Morning
                : Mail.None,
        };

    static AlertChannels Of(Choice choice) =>
        (choice.Bell ? AlertChannels.Bell : AlertChannels.None)
        | choice.Mail switch
        {
            Mail.AtOnce => AlertChannels.Mail,
            Mail.Morning => AlertChannels.Digest,
            _ => AlertChannels.None,
        };

    static string? Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    TimeOnly? Time(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (TimeOnly.TryParseExact(typed.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        ModelState.AddModelError(field, texts["followups.calendar.time"]);
        return null;
    }
}
