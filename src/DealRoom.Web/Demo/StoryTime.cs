using System.Globalization;

namespace DealRoom.Web.Demo;

/// <summary>Turns the story's days, counted in working days before today, into instants. Public holidays are taken for working days.</summary>
sealed class StoryTime(DateTimeOffset now, TimeZoneInfo zone)
{
    readonly DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    public DateTimeOffset Of(int day, string at) => Of(Date(day), TimeOnly.ParseExact(at, "HH:mm", CultureInfo.InvariantCulture));

    public DateTimeOffset Of(StoryEvent told) => told.MinutesAgo is { } minutes ? now - TimeSpan.FromMinutes(minutes) : Of(told.Day, told.At!);

    DateOnly Date(int day)
    {
        var date = today;
        for (var left = -day; left > 0; )
        {
            date = date.AddDays(-1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }
        return date;
    }

    DateTimeOffset Of(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
