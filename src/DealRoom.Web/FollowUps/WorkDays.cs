using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>The organisation's business calendar as its settings make it.</summary>
public static class WorkDays
{
    public static async Task<BusinessCalendar> CalendarAsync(DealRoomDb db, CancellationToken ct) => new(await RulesAsync(db, ct));

    public static async Task<CalendarRules> RulesAsync(DealRoomDb db, CancellationToken ct)
    {
        var work = await WorkAsync(db, ct);
        var days = await db.CalendarDays.AsNoTracking().ToListAsync(ct);
        return new CalendarRules
        {
            Zone = await ZoneAsync(db, ct),
            YearEndClosure = work.YearEndClosure,
            Opens = work.Opens,
            Closes = work.Closes,
            Official = Of(days, CalendarDayKind.Official),
            Closures = Of(days, CalendarDayKind.Closure),
        };
    }

    public static async Task<WorkCalendar> WorkAsync(DealRoomDb db, CancellationToken ct) =>
        await db.WorkCalendars.AsNoTracking().FirstOrDefaultAsync(ct) ?? new WorkCalendar();

    public static async Task<TimeZoneInfo> ZoneAsync(DealRoomDb db, CancellationToken ct) =>
        Dates.Zone(await db.Organisations.Select(o => o.TimeZone).FirstOrDefaultAsync(ct) ?? "Asia/Tokyo");

    static List<Holiday> Of(List<CalendarDay> days, CalendarDayKind kind) =>
        [.. days.Where(d => d.Kind == kind).OrderBy(d => d.Date).Select(d => new Holiday(d.Date, d.Name))];
}
