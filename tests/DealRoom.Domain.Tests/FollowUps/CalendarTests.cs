using DealRoom.Domain.FollowUps;

namespace DealRoom.Domain.Tests.FollowUps;

public sealed class CalendarTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Fact]
    public void Every_year_up_to_2099_has_sixteen_named_days_and_no_holiday_on_a_sunday_without_a_substitute()
    {
        for (var year = JapaneseHolidays.FirstYear; year <= JapaneseHolidays.LastYear; year++)
        {
            var days = JapaneseHolidays.Of(year);
            var extra = days.Count(day => day.Name is JapaneseHolidays.Substitute or JapaneseHolidays.Citizens);
            Assert.Equal(16, days.Count - extra);
            Assert.Equal(days.Count(day => day.Date.DayOfWeek == DayOfWeek.Sunday), days.Count(day => day.Name == JapaneseHolidays.Substitute));
            Assert.Equal(days.Select(day => day.Date).Distinct().Order(), days.Select(day => day.Date));
            Assert.Contains(days.Single(day => day.Name == "春分の日").Date.Day, new[] { 19, 20, 21 });
            Assert.Contains(days.Single(day => day.Name == "秋分の日").Date.Day, new[] { 22, 23 });
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => JapaneseHolidays.Of(2019));
        Assert.Throws<ArgumentOutOfRangeException>(() => JapaneseHolidays.Of(2100));
    }

    [Fact]
    public void An_official_row_replaces_its_year_and_closures_count()
    {
        var calendar = new BusinessCalendar(
            new CalendarRules
            {
                Zone = Tokyo,
                YearEndClosure = false,
                Closures = [new(new(2026, 8, 13), "夏季休業")],
                Official = [new(new(2026, 6, 10), "特別な祝日")],
            }
        );
        Assert.Equal(new DayOff(DayOffKind.Holiday, "特別な祝日"), calendar.WhyOff(new(2026, 6, 10)));
        Assert.True(calendar.IsBusinessDay(new(2026, 5, 5)));
        Assert.False(calendar.IsBusinessDay(new(2027, 5, 5)));
        Assert.Equal(new DayOff(DayOffKind.Closure, "夏季休業"), calendar.WhyOff(new(2026, 8, 13)));
        Assert.True(calendar.IsBusinessDay(new(2026, 12, 30)));
        Assert.Equal(new DayOff(DayOffKind.Weekend, ""), calendar.WhyOff(new(2026, 6, 13)));
    }

    [Fact]
    public void A_time_the_clock_change_swallows_is_the_first_one_after_it()
    {
        var calendar = new BusinessCalendar(new CalendarRules { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), calendar.Instant(new(2026, 3, 29), new(2, 30)));
        // half past two comes twice that night: the first one
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), calendar.Instant(new(2026, 10, 25), new(2, 30)));
    }

    [Fact]
    public void The_official_list_is_read_and_a_wrong_line_is_named()
    {
        const string Heading = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";
        var read = HolidayFile.Read("\uFEFF" + Heading + "2026/1/1,元日\r\n2026/1/12,成人の日\r\n");
        Assert.Equal([new Holiday(new(2026, 1, 1), "元日"), new Holiday(new(2026, 1, 12), "成人の日")], read.Days);
        var wrong = HolidayFile.Read(Heading + "2026/1/1,元日\n2026/2/30,なし\n2026/1/1,元日\nx\n2026/5/5,\n");
        Assert.Empty(wrong.Days);
        Assert.Equal(
            [(3, HolidayFile.Fault.Date), (4, HolidayFile.Fault.Twice), (5, HolidayFile.Fault.Fields), (6, HolidayFile.Fault.Name)],
            wrong.Problems.Select(problem => (problem.Line, problem.Fault))
        );
        Assert.Equal(HolidayFile.Fault.Heading, Assert.Single(HolidayFile.Read("日付,名前\n2026/1/1,元日").Problems).Fault);
        Assert.Equal(HolidayFile.Fault.Size, Assert.Single(HolidayFile.Read(Heading).Problems).Fault);
    }
}
