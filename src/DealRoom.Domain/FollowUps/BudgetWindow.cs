namespace DealRoom.Domain.FollowUps;

/// <summary>A stretch of a buyer's fiscal year in which money moves (R48, R96, T30).</summary>
/// <param name="Kind">What happens in it.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public readonly record struct BudgetWindow(BudgetWindowKind Kind, DateOnly From, DateOnly To)
{
    private static readonly (BudgetWindowKind Kind, int Month, int Months)[] Year =
    [
        (BudgetWindowKind.NewYear, 0, 1),
        (BudgetWindowKind.HalfEnd, 5, 1),
        (BudgetWindowKind.SecondHalf, 6, 1),
        (BudgetWindowKind.RoughQuotes, 6, 2),
        (BudgetWindowKind.DepartmentBudget, 7, 2),
        (BudgetWindowKind.CompanyBudget, 9, 2),
        (BudgetWindowKind.YearEnd, 11, 1),
    ];

    /// <summary>The windows that are open or still to come on a day, soonest first, for a year from now.</summary>
    /// <param name="day">Today.</param>
    /// <param name="startMonth">The month the buyer's own fiscal year begins in; it overrides April (T30).</param>
    public static IReadOnlyList<BudgetWindow> ComingAfter(DateOnly day, int startMonth)
    {
        var start = FiscalYear.Of(day, startMonth).Start;
        return
        [
            .. Enumerable
                .Range(0, 2)
                .SelectMany(year =>
                    Year.Select(w =>
                    {
                        var from = start.AddMonths((12 * year) + w.Month);
                        return new BudgetWindow(w.Kind, from, from.AddMonths(w.Months).AddDays(-1));
                    })
                )
                .Where(window => window.To >= day && window.From < day.AddYears(1))
                .OrderBy(window => window.From)
                .ThenBy(window => window.To),
        ];
    }

    /// <summary>Is it open on a day?</summary>
    public bool IsOpen(DateOnly day) => day >= From && day <= To;

    /// <summary>Days until it opens, 0 when it is open.</summary>
    public int DaysUntil(DateOnly day) => Math.Max(0, From.DayNumber - day.DayNumber);

    /// <summary>Days left in it, the last day counted.</summary>
    public int DaysLeft(DateOnly day) => To.DayNumber - day.DayNumber + 1;
}

/// <summary>What happens in a budget window. The months are those of a year that begins in April.</summary>
public enum BudgetWindowKind
{
    /// <summary>新年度: new budgets are there (April).</summary>
    NewYear = 1,

    /// <summary>上期末: what is left of the half is spent (September).</summary>
    HalfEnd = 2,

    /// <summary>下期: the second half's budget is there (October).</summary>
    SecondHalf = 3,

    /// <summary>概算見積: rough figures for next year's budget are asked for (October, November).</summary>
    RoughQuotes = 4,

    /// <summary>部門予算: departments put their budgets together (November, December).</summary>
    DepartmentBudget = 5,

    /// <summary>全社予算: the company decides on them (January, February).</summary>
    CompanyBudget = 6,

    /// <summary>年度末: what is left of the year is spent (March).</summary>
    YearEnd = 7,
}
