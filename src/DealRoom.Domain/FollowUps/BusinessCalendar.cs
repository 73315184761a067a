namespace DealRoom.Domain.FollowUps;

/// <summary>
/// Which days the selling organisation works, and how deadlines count over them (R76, T23, T26). Days and hours are those of the
/// organisation's own zone; where a clock change swallows a time of day, the first instant after it is meant, and where it repeats one, the
/// first of the two.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly CalendarRules rules;
    private readonly Dictionary<int, IReadOnlyList<Holiday>> years = [];
    private readonly Dictionary<DateOnly, string> closures;
    private readonly ILookup<int, Holiday> official;

    /// <summary>A calendar by an organisation's rules.</summary>
    public BusinessCalendar(CalendarRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
        closures = rules.Closures.DistinctBy(day => day.Date).ToDictionary(day => day.Date, day => day.Name);
        official = rules.Official.DistinctBy(day => day.Date).OrderBy(day => day.Date).ToLookup(day => day.Date.Year);
    }

    /// <summary>The organisation's zone.</summary>
    public TimeZoneInfo Zone => rules.Zone;

    /// <summary>A year's public holidays: the official rows where there are any, else by rule. Before 2020 and after 2099, official rows only.</summary>
    public IReadOnlyList<Holiday> Holidays(int year)
    {
        lock (years)
        {
            if (!years.TryGetValue(year, out var days))
            {
                days =
                    official.Contains(year) ? [.. official[year]]
                    : JapaneseHolidays.Knows(year) ? JapaneseHolidays.Of(year)
                    : [];
                years[year] = days;
            }

            return days;
        }
    }

    /// <summary>Why nobody works on a day; null when they do.</summary>
    public DayOff? WhyOff(DateOnly day)
    {
        foreach (var holiday in Holidays(day.Year))
        {
            if (holiday.Date == day)
            {
                return new(DayOffKind.Holiday, holiday.Name);
            }
        }

        if (closures.TryGetValue(day, out var name))
        {
            return new(DayOffKind.Closure, name);
        }

        if (rules.YearEndClosure && (day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 }))
        {
            return new(DayOffKind.YearEnd, "");
        }

        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new(DayOffKind.Weekend, "") : null;
    }

    /// <summary>営業日.</summary>
    public bool IsBusinessDay(DateOnly day) => WhyOff(day) is null;

    /// <summary>The day itself when it is a business day, else the one before it: for what has to be ready by a date.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The n-th business day after a day, which itself does not count. 2026-05-01 + 3 = 2026-05-11.</summary>
    public DateOnly AddBusinessDays(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        for (var left = days; left > 0; )
        {
            day = day.AddDays(1);
            if (IsBusinessDay(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>The same time of day on the n-th business day after.</summary>
    public DateTimeOffset AddBusinessDays(DateTimeOffset at, int days)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        return Instant(AddBusinessDays(DateOnly.FromDateTime(local), days).ToDateTime(TimeOnly.FromDateTime(local)));
    }

    /// <summary>
    /// A deadline of so many hours. Elapsed: simply later. Business: each 24 h is the next business day at the same time, and what is left is
    /// counted in opening hours only (T23).
    /// </summary>
    public DateTimeOffset AddHours(DateTimeOffset at, double hours, ClockMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        if (mode == ClockMode.Elapsed)
        {
            return at + TimeSpan.FromHours(hours);
        }

        var days = (int)(hours / 24);
        var rest = TimeSpan.FromHours(hours - (24 * days));
        var later = days > 0 ? AddBusinessDays(at, days) : at;
        return rest > TimeSpan.Zero ? AddOpenTime(later, rest) : later;
    }

    /// <summary>Midnight of a day in the organisation's zone.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Instant(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>A time of day in the organisation's zone, as the instant it is there.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly time) => Instant(day.ToDateTime(time));

    /// <summary>The day an instant falls on in the organisation's zone.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    // real time passes while they are open, so a clock change inside opening hours takes or gives its hour
    private DateTimeOffset AddOpenTime(DateTimeOffset at, TimeSpan left)
    {
        var day = DayOf(at);
        while (true)
        {
            if (IsBusinessDay(day))
            {
                var (opens, closes) = (Instant(day, rules.Opens), Instant(day, rules.Closes));
                var from = at > opens ? at : opens;
                if (from + left <= closes)
                {
                    return (from + left).ToUniversalTime();
                }

                left -= from < closes ? closes - from : TimeSpan.Zero;
            }

            day = day.AddDays(1);
        }
    }

    private DateTimeOffset Instant(DateTime local)
    {
        var offset =
            Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddHours(-4))
            : Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
