using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Pages.Deals;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>One task in the queue, with the deal it is about.</summary>
public sealed record QueueRow(FollowUpTask Task, BoardRow Deal, Tier Tier, string Owner, DateTimeOffset Now)
{
    public bool Snoozed => Task.SnoozedUntil > Now;
    public string Group => Snoozed ? "Snoozed" : Tier.ToString();

    /// <summary>over = late, due = amber, empty = there is time.</summary>
    public string Tone =>
        Now >= Task.DueAt ? "over"
        : Now >= Task.AmberAt || IsWithinRecommended ? "due"
        : "";

    /// <summary>The recommended time runs and is short.</summary>
    bool IsWithinRecommended => Task.RecommendedAt is { } at && Now < at && at - Now <= TimeSpan.FromHours(1);

    /// <summary>How much of its time has passed, 0–100.</summary>
    public int Passed => Share(Now);

    public int Share(DateTimeOffset at)
    {
        var whole = (Task.DueAt - Task.StartedAt).TotalSeconds;
        return whole <= 0 ? 100 : (int)Math.Clamp((at - Task.StartedAt).TotalSeconds / whole * 100, 0, 100);
    }

    /// <summary>The order of the queue: snoozed ones last, then tier, due time, rise (R24).</summary>
    public static IEnumerable<QueueRow> InOrder(IEnumerable<QueueRow> rows) =>
        rows.OrderBy(r => r.Snoozed)
            .ThenByDescending(r => r.Snoozed ? Tier.Low : r.Tier)
            .ThenBy(r => r.Task.DueAt)
            .ThenByDescending(r => r.Deal.Rise)
            .ThenBy(r => r.Task.Id);
}
