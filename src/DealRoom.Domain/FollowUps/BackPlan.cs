namespace DealRoom.Domain.FollowUps;

/// <summary>
/// 逆算日程: what has to happen by when so that use begins on a target day (R96). For a start on 1 April: 概算見積 in October and November, 起案
/// in February, 稟議決裁 by mid-March.
/// </summary>
public static class BackPlan
{
    /// <summary>How long before the target each step lies, as it is usual for a start on 1 April.</summary>
    public static IReadOnlyList<BackPlanOffset> Usual { get; } =
    [
        new(BackPlanStep.RoughQuote, new(6, 0), new(4, -1)),
        new(BackPlanStep.Draft, new(2, 0), new(1, -1)),
        new(BackPlanStep.Approval, null, new(1, 14)),
        new(BackPlanStep.Start, null, new(0, 0)),
    ];

    /// <summary>The steps towards a target day. A day something has to be ready by is moved back to a business day; the start itself is not.</summary>
    public static IReadOnlyList<BackPlannedStep> Towards(DateOnly target, BusinessCalendar calendar, IReadOnlyList<BackPlanOffset>? offsets = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return
        [
            .. (offsets ?? Usual).Select(step =>
            {
                var by = step.To.Before(target);
                return new BackPlannedStep(step.Step, step.From?.Before(target), step.Step == BackPlanStep.Start ? by : calendar.OnOrBefore(by));
            }),
        ];
    }
}

/// <summary>A step on the way to the first day of use.</summary>
public enum BackPlanStep
{
    /// <summary>概算見積.</summary>
    RoughQuote = 1,

    /// <summary>起案.</summary>
    Draft = 2,

    /// <summary>稟議決裁.</summary>
    Approval = 3,

    /// <summary>利用開始.</summary>
    Start = 4,
}

/// <summary>So many months before the target, and then so many days later.</summary>
/// <param name="Months">Months back.</param>
/// <param name="Days">Days forward from there; negative = further back.</param>
public readonly record struct BackPlanDistance(int Months, int Days)
{
    /// <summary>The day that lies so far before a target.</summary>
    public DateOnly Before(DateOnly target) => target.AddMonths(-Months).AddDays(Days);
}

/// <summary>Where a step lies before the target.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">Its first day; null = any time before.</param>
/// <param name="To">The day it is due.</param>
public sealed record BackPlanOffset(BackPlanStep Step, BackPlanDistance? From, BackPlanDistance To);

/// <summary>A step with its days.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">Its first day; null = any time before.</param>
/// <param name="By">The day it has to be done by.</param>
public readonly record struct BackPlannedStep(BackPlanStep Step, DateOnly? From, DateOnly By);
