using System.Globalization;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.FollowUps;

/// <summary>calendar.md, executed.</summary>
public sealed class CalendarPageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "FollowUps", "calendar.md"));

    private static BusinessCalendar In(string zone) => new(new CalendarRules { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) });

    private static IReadOnlyList<PageRow> Table(params string[] columns) =>
        Page.Single(table => columns.SequenceEqual(table.Columns.Take(columns.Length))).Rows;

    private static DateOnly Day(PageRow row, string column) => DateOnly.ParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(PageRow row, string column, TimeZoneInfo zone)
    {
        var local = DateTime.ParseExact(row[column], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    [Fact]
    public void The_years_have_the_holidays_of_the_page() =>
        Assert.All(
            Table("year"),
            row =>
            {
                var days = JapaneseHolidays.Of(int.Parse(row["year"], CultureInfo.InvariantCulture));
                Assert.Equal(row["days"], string.Join(' ', days.Select(day => $"{day.Date.Month}/{day.Date.Day}")));
                Assert.Equal(row.Number("count"), days.Count);
            }
        );

    [Fact]
    public void A_holiday_has_the_name_of_the_page() =>
        Assert.All(
            Table("day", "name"),
            row => Assert.Equal(row["name"], JapaneseHolidays.Of(Day(row, "day").Year).Single(day => day.Date == Day(row, "day")).Name)
        );

    [Fact]
    public void Business_days_count_as_on_the_page() =>
        Assert.All(
            Table("day", "plus"),
            row => Assert.Equal(Day(row, "becomes"), In("Asia/Tokyo").AddBusinessDays(Day(row, "day"), (int)row.Number("plus")))
        );

    [Fact]
    public void Deadlines_fall_where_the_page_says() =>
        Assert.All(
            Table("zone"),
            row =>
            {
                var calendar = In(row["zone"]);
                var due = calendar.AddHours(Time(row, "from", calendar.Zone), row.Number("hours"), row.Named<ClockMode>("clock")!.Value);
                Assert.Equal(Time(row, "due", calendar.Zone), due);
            }
        );

    [Fact]
    public void Fiscal_years_are_those_of_the_page() =>
        Assert.All(
            Table("day", "starts in"),
            row =>
            {
                var day = Day(row, "day");
                var year = FiscalYear.Of(day, (int)row.Number("starts in"));
                Assert.Equal(
                    (row.Number("年度"), Day(row, "from"), Day(row, "to"), row.Number("half"), row.Number("quarter")),
                    (year.Year, year.Start, year.End, year.HalfOf(day), year.QuarterOf(day))
                );
            }
        );

    [Fact]
    public void Budget_windows_are_those_of_the_page() =>
        Assert.All(
            Table("from day"),
            row =>
            {
                var windows = BudgetWindow.ComingAfter(Day(row, "from day"), (int)row.Number("starts in"));
                Assert.Contains(new BudgetWindow(row.Named<BudgetWindowKind>("window")!.Value, Day(row, "opens"), Day(row, "closes")), windows);
            }
        );

    [Fact]
    public void The_plan_is_counted_back_as_on_the_page() =>
        Assert.All(
            Table("start", "step"),
            row =>
            {
                var plan = BackPlan.Towards(Day(row, "start"), In("Asia/Tokyo"));
                var step = plan.Single(s => s.Step == row.Named<BackPlanStep>("step"));
                Assert.Equal(Day(row, "by"), step.By);
                Assert.Equal(row.Has("first day") ? Day(row, "first day") : null, step.From);
            }
        );
}
