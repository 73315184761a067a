namespace DealRoom.Domain.FollowUps;

/// <summary>
/// 年度: twelve months from the month a company begins its books in, called by the year it begins in. 2025年度 from April = 2025-04-01 to
/// 2026-03-31 (R48).
/// </summary>
/// <param name="Year">The year it begins in.</param>
/// <param name="StartMonth">1–12.</param>
public readonly record struct FiscalYear(int Year, int StartMonth)
{
    /// <summary>The fiscal year a day belongs to.</summary>
    public static FiscalYear Of(DateOnly day, int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, 12);
        return new(day.Month >= startMonth ? day.Year : day.Year - 1, startMonth);
    }

    /// <summary>Its first day.</summary>
    public DateOnly Start => new(Year, StartMonth, 1);

    /// <summary>Its last day.</summary>
    public DateOnly End => Start.AddYears(1).AddDays(-1);

    /// <summary>下期 begins.</summary>
    public DateOnly SecondHalf => Start.AddMonths(6);

    /// <summary>上期 = 1, 下期 = 2.</summary>
    public int HalfOf(DateOnly day) => ((QuarterOf(day) - 1) / 2) + 1;

    /// <summary>1–4.</summary>
    public int QuarterOf(DateOnly day) => ((day.Month - StartMonth + 12) % 12 / 3) + 1;
}
