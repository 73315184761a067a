namespace DealRoom.Domain.FollowUps;

/// <summary>
/// Japan's public holidays of a year by the rules of 国民の祝日に関する法律 as it has stood since 2020, with the moves of the Olympic years.
/// The equinoxes follow the usual formula for 1980–2099; the official day is announced each February, and an official row replaces
/// what is computed here.
/// </summary>
public static class JapaneseHolidays
{
    /// <summary>The first year the rules are known to hold.</summary>
    public const int FirstYear = 2020;

    /// <summary>The last year of the equinox formula.</summary>
    public const int LastYear = 2099;

    /// <summary>振替休日: in place of a holiday that fell on a Sunday.</summary>
    public const string Substitute = "振替休日";

    /// <summary>国民の休日: a day between two holidays.</summary>
    public const string Citizens = "国民の休日";

    /// <summary>May this year be asked for?</summary>
    public static bool Knows(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>The year's holidays in order, substitute and citizens' holidays among them.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        var named = Named(year).ToDictionary(day => day.Date, day => day.Name);
        var free = new Dictionary<DateOnly, string>(named);
        foreach (var sunday in named.Keys.Where(day => day.DayOfWeek == DayOfWeek.Sunday))
        {
            var next = sunday.AddDays(1);
            while (named.ContainsKey(next))
            {
                next = next.AddDays(1);
            }

            free[next] = Substitute;
        }

        foreach (var day in named.Keys)
        {
            var between = day.AddDays(1);
            if (!free.ContainsKey(between) && named.ContainsKey(day.AddDays(2)))
            {
                free[between] = Citizens;
            }
        }

        return [.. free.Select(day => new Holiday(day.Key, day.Value)).OrderBy(day => day.Date)];
    }

    private static Holiday[] Named(int year) =>
        [
            new(new(year, 1, 1), "元日"),
            new(Monday(year, 1, 2), "成人の日"),
            new(new(year, 2, 11), "建国記念の日"),
            new(new(year, 2, 23), "天皇誕生日"),
            new(new(year, 3, Equinox(year, 20.8431)), "春分の日"),
            new(new(year, 4, 29), "昭和の日"),
            new(new(year, 5, 3), "憲法記念日"),
            new(new(year, 5, 4), "みどりの日"),
            new(new(year, 5, 5), "こどもの日"),
            new(Moved(year, new(2020, 7, 23), new(2021, 7, 22)) ?? Monday(year, 7, 3), "海の日"),
            new(Moved(year, new(2020, 8, 10), new(2021, 8, 8)) ?? new(year, 8, 11), "山の日"),
            new(Monday(year, 9, 3), "敬老の日"),
            new(new(year, 9, Equinox(year, 23.2488)), "秋分の日"),
            new(Moved(year, new(2020, 7, 24), new(2021, 7, 23)) ?? Monday(year, 10, 2), "スポーツの日"),
            new(new(year, 11, 3), "文化の日"),
            new(new(year, 11, 23), "勤労感謝の日"),
        ];

    /// <summary>平成三十二年東京オリンピック特別措置法: three holidays moved to the days of the opening and the closing.</summary>
    private static DateOnly? Moved(int year, DateOnly in2020, DateOnly in2021) =>
        year switch
        {
            2020 => in2020,
            2021 => in2021,
            _ => null,
        };

    private static DateOnly Monday(int year, int month, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var toMonday = (DayOfWeek.Monday - first.DayOfWeek + 7) % 7;
        return first.AddDays(toMonday + (7 * (nth - 1)));
    }

    private static int Equinox(int year, double base1980) => (int)(base1980 + (0.242194 * (year - 1980))) - ((year - 1980) / 4);
}
