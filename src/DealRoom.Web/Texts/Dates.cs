using System.Globalization;

namespace DealRoom.Web.Texts;

/// <summary>Dates and durations as people write them: 6月12日(金) 18:30 / Fri 12 Jun, 18:30; 3分10秒 / 3m10s.</summary>
public static class Dates
{
    static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
    static readonly CultureInfo Ja = CultureInfo.GetCultureInfo("ja-JP");
    static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    public static TimeZoneInfo Zone(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public static string Day(DateTimeOffset at, TimeZoneInfo zone) => Day(TimeZoneInfo.ConvertTime(at, zone), English);

    public static string DayTime(DateTimeOffset at, TimeZoneInfo zone) => DayTime(at, zone, English);

    public static string DayTime(DateTimeOffset at, TimeZoneInfo zone, bool english)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return Day(local, english) + (english ? ", " : " ") + local.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    public static string Time(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>With the year: for expiry dates and documents.</summary>
    public static string FullDay(DateTimeOffset at, TimeZoneInfo zone) => FullDay(at, zone, English);

    public static string FullDay(DateTimeOffset at, TimeZoneInfo zone, bool english)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return english ? local.ToString("ddd d MMM yyyy", En) : local.ToString("yyyy年M月d日(ddd)", Ja);
    }

    /// <summary>Today 18:30, yesterday 18:30, else the day.</summary>
    public static string Near(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var days = (TimeZoneInfo.ConvertTime(now, zone).Date - TimeZoneInfo.ConvertTime(at, zone).Date).Days;
        return days switch
        {
            0 => Time(at, zone),
            1 => (English ? "yesterday " : "昨日 ") + Time(at, zone),
            _ => DayTime(at, zone),
        };
    }

    /// <summary>Whole seconds, cut, as people say them.</summary>
    public static string Duration(double seconds) => Duration(seconds, English);

    public static string Duration(double seconds, bool english)
    {
        var whole = (long)Math.Max(0, seconds);
        var (minutes, rest) = (whole / 60, whole % 60);
        if (minutes == 0)
            return english ? $"{rest}s" : $"{rest}秒";
        if (minutes >= 60)
            return english ? $"{minutes / 60}h{minutes % 60:00}m" : $"{minutes / 60}時間{minutes % 60}分";
        return english ? $"{minutes}m{rest:00}s"
            : rest == 0 ? $"{minutes}分"
            : $"{minutes}分{rest}秒";
    }

    static string Day(DateTimeOffset local, bool english) => english ? local.ToString("ddd d MMM", En) : local.ToString("M月d日(ddd)", Ja);
}
