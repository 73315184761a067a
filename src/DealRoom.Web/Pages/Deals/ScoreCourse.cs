using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;

namespace DealRoom.Web.Pages.Deals;

/// <summary>The course of a score between ledger rows: what time took is written into the next row, so the way there is a straight line.</summary>
public sealed class ScoreCourse(IReadOnlyList<ScoreCourse.Step> steps, DateTimeOffset now, double score)
{
    public readonly record struct Step(DateTimeOffset At, double After, bool Decay)
    {
        public static Step Of(LedgerLine line) => new(line.At, line.ScoreAfter, line.Cause == (short)LedgerCause.Decay);
    }

    /// <summary>The score at an instant; 0 before the deal's first row.</summary>
    public double At(DateTimeOffset at)
    {
        var next = 0;
        while (next < steps.Count && steps[next].At <= at)
            next++;
        if (next == 0)
            return 0;
        var from = steps[next - 1];
        var to = next < steps.Count ? steps[next] : new Step(now, score, true);
        if (!to.Decay || to.At <= from.At)
            return from.After;
        return from.After + (to.After - from.After) * Math.Clamp((at - from.At) / (to.At - from.At), 0, 1);
    }

    /// <summary>One value a day, the last one now.</summary>
    public IReadOnlyList<double> Daily(int days) => [.. Enumerable.Range(0, days).Select(day => At(now.AddDays(day - days + 1))).SkipLast(1), score];
}
