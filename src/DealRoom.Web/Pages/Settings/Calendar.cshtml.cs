using System.Globalization;
using System.Text;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>The organisation's working days: public holidays by rule or by the official list, the year's end, closure days, opening hours.</summary>
[Authorize(Policy = AccessModule.Lead)]
public sealed class CalendarModel(DealRoomDb db, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    const int MostBytes = 512 * 1024,
        MostClosures = 400;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Official { get; set; }

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<(int Year, bool IsOfficial, IReadOnlyList<Holiday> Days)> Years { get; private set; } = [];
    public DateTimeOffset? OfficialReadAt { get; private set; }
    public IReadOnlyList<HolidayFile.Problem> Problems { get; private set; } = [];

    public sealed class Form
    {
        public bool YearEndClosure { get; set; }
        public string? Opens { get; set; }
        public string? Closes { get; set; }
        public int FiscalYearStartMonth { get; set; } = 4;

        /// <summary>One day a line: 2026-08-13 夏季休業.</summary>
        public string? Closures { get; set; }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (work, rules) = (await WorkDays.WorkAsync(db, ct), await WorkDays.RulesAsync(db, ct));
        Input = new()
        {
            YearEndClosure = work.YearEndClosure,
            Opens = work.Opens.ToString("HH:mm", CultureInfo.InvariantCulture),
            Closes = work.Closes.ToString("HH:mm", CultureInfo.InvariantCulture),
            FiscalYearStartMonth = work.FiscalYearStartMonth,
            Closures = string.Join('\n', rules.Closures.Select(c => $"{c.Date:yyyy-MM-dd} {c.Name}".TrimEnd())),
        };
        Show(rules, work);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var opens = Time(Input.Opens, "Input.Opens");
        var closes = Time(Input.Closes, "Input.Closes");
        if (opens is { } o && closes is { } c && c.ToTimeSpan() - o.ToTimeSpan() < TimeSpan.FromHours(1))
            ModelState.AddModelError("Input.Closes", texts["followups.calendar.hours"]);
        if (Input.FiscalYearStartMonth is < 1 or > 12)
            ModelState.AddModelError("Input.FiscalYearStartMonth", texts["shared.error.choose"]);
        var closures = Closures();
        if (!ModelState.IsValid)
            return await AgainAsync(ct);
        var work = await OwnAsync(ct);
        (work.YearEndClosure, work.Opens, work.Closes, work.FiscalYearStartMonth) = (
            Input.YearEndClosure,
            opens!.Value,
            closes!.Value,
            Input.FiscalYearStartMonth
        );
        await ReplaceAsync(CalendarDayKind.Closure, closures, ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOfficialAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        ModelState.Clear();
        if (Official is not { Length: > 0 and <= MostBytes } file)
            return Wrong("followups.calendar.official.none");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        if (Decoded(bytes.ToArray()) is not { } text)
            return Wrong("followups.calendar.official.encoding");
        var read = HolidayFile.Read(text);
        if (read.Problems.Count > 0)
        {
            Problems = read.Problems;
            return Wrong("followups.calendar.official.refused");
        }
        // what lies before the rules begin is nobody's deadline any more
        var days = read.Days.Where(d => d.Date.Year >= JapaneseHolidays.FirstYear).ToList();
        (await OwnAsync(ct)).OfficialReadAt = clock.GetUtcNow();
        await ReplaceAsync(CalendarDayKind.Official, days, ct);
        Done = texts["followups.calendar.official.done", days.Count];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken ct)
    {
        (await OwnAsync(ct)).OfficialReadAt = null;
        await ReplaceAsync(CalendarDayKind.Official, [], ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    PageResult Wrong(string key)
    {
        ModelState.AddModelError("Official", texts[key]);
        return Page();
    }

    async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        Show(await WorkDays.RulesAsync(db, ct), await WorkDays.WorkAsync(db, ct));
        return Page();
    }

    void Show(CalendarRules rules, WorkCalendar work)
    {
        var calendar = new BusinessCalendar(rules);
        var year = calendar.DayOf(clock.GetUtcNow()).Year;
        OfficialReadAt = work.OfficialReadAt;
        Years = [.. Enumerable.Range(year, 2).Select(y => (y, rules.Official.Any(d => d.Date.Year == y), calendar.Holidays(y)))];
    }

    async Task<WorkCalendar> OwnAsync(CancellationToken ct)
    {
        if (await db.WorkCalendars.FirstOrDefaultAsync(ct) is { } work)
            return work;
        var made = new WorkCalendar();
        db.WorkCalendars.Add(made);
        return made;
    }

    async Task ReplaceAsync(CalendarDayKind kind, IReadOnlyList<Holiday> days, CancellationToken ct)
    {
        db.CalendarDays.RemoveRange(await db.CalendarDays.Where(d => d.Kind == kind).ToListAsync(ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        db.CalendarDays.AddRange(
            days.Select(d => new CalendarDay
            {
                Date = d.Date,
                Kind = kind,
                Name = d.Name,
            })
        );
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    TimeOnly? Time(string? typed, string field)
    {
        if (TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        ModelState.AddModelError(field, texts["followups.calendar.time"]);
        return null;
    }

    List<Holiday> Closures()
    {
        var lines = (Input.Closures ?? "").Normalize(NormalizationForm.FormKC).Split('\n');
        var days = new Dictionary<DateOnly, Holiday>();
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Trim().Split([' ', '\t'], 2, StringSplitOptions.TrimEntries);
            if (parts[0].Length == 0)
                continue;
            var name = parts.Length > 1 ? parts[1] : "";
            var isDay = DateOnly.TryParseExact(parts[0], ["yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            if (!isDay || name.Length > HolidayFile.LongestName || name.Any(char.IsControl) || days.Count >= MostClosures)
                ModelState.AddModelError("Input.Closures", texts["followups.calendar.closures.wrong", i + 1]);
            else
                days[day] = new(day, name);
        }
        return [.. days.Values];
    }

    /// <summary>UTF-8 when it is that, else the official file's own encoding; null when it is neither.</summary>
    static string? Decoded(byte[] bytes)
    {
        foreach (
            var encoding in new[]
            {
                new UTF8Encoding(false, throwOnInvalidBytes: true),
                CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
            }
        )
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            { /* the next one */
            }
        }
        return null;
    }
}
