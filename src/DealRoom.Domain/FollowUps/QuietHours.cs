namespace DealRoom.Domain.FollowUps;

/// <summary>Hours in which nobody is written to; what comes then waits until they end. They may pass midnight: 20:00–8:00.</summary>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>When something that happens now may be sent.</summary>
    /// <param name="now">Now.</param>
    /// <param name="calendar">A calendar in the person's own zone.</param>
    public DateTimeOffset Release(DateTimeOffset now, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var local = TimeZoneInfo.ConvertTime(now, calendar.Zone);
        // from inclusive to exclusive, also past midnight
        if (From == To || !TimeOnly.FromDateTime(local.DateTime).IsBetween(From, To))
        {
            return now;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        var end = calendar.Instant(day, To);
        return end > now ? end : calendar.Instant(day.AddDays(1), To);
    }

    /// <summary>The next morning at a time of day: when a digest goes out.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset now, TimeOnly at, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var today = calendar.Instant(calendar.DayOf(now), at);
        return today > now ? today : calendar.Instant(calendar.DayOf(now).AddDays(1), at);
    }
}
