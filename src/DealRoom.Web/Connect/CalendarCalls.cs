using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;

namespace DealRoom.Web.Connect;

/// <summary>Japan's public holidays of a year, as this installation counts them, and where the organisation's own fiscal year starts.</summary>
static class CalendarCalls
{
    public sealed record Answer(IReadOnlyList<Day> Holidays, DateOnly FiscalYearStart);

    public sealed record Day(DateOnly Date, string Name);

    public static async Task<IResult> YearAsync(string year, HttpContext http, DealRoomDb db, CancellationToken ct)
    {
        if (!int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is < 1 or > 9999)
            return Problems.Field(http, "year", "connect.year", JapaneseHolidays.FirstYear, JapaneseHolidays.LastYear);
        var calendar = await WorkDays.CalendarAsync(db, ct);
        var days = calendar.Holidays(number);
        if (days.Count == 0)
            return Problems.Field(http, "year", "connect.year", JapaneseHolidays.FirstYear, JapaneseHolidays.LastYear);
        var work = await WorkDays.WorkAsync(db, ct);
        return ConnectJson.Ok(new Answer([.. days.Select(d => new Day(d.Date, d.Name))], new DateOnly(number, work.FiscalYearStartMonth, 1)));
    }
}
