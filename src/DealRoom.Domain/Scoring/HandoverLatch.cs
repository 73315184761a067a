using System.Text.Json.Serialization;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// When a handover is due (R62, T2, T6, T28). Two triggers, each latched: somebody's 個人スコア as displayed reaches the limit (arms again when
/// everybody is below the lower one), and a hot action (arms again when the handover is answered; the same action within seven days is one).
/// </summary>
public sealed class HandoverLatch
{
    /// <summary>The score reached the limit; null when armed.</summary>
    public HandoverTrigger? Score { get; set; }

    /// <summary>The handover for the score was accepted or returned: it is not due, and not armed either.</summary>
    public bool ScoreAnswered { get; set; }

    /// <summary>Hot actions not answered yet, oldest first.</summary>
    public List<HandoverTrigger> Hot { get; init; } = [];

    /// <summary>When each hot action last made a handover due.</summary>
    public Dictionary<SignalKind, DateTimeOffset> HotAt { get; init; } = [];

    /// <summary>What makes a handover due now, oldest first.</summary>
    [JsonIgnore]
    public IEnumerable<HandoverTrigger> Pending => (Score is { } score && !ScoreAnswered ? Hot.Append(score) : Hot).OrderBy(trigger => trigger.Since);

    internal bool Cool(double hottest, ScoreThresholds limits)
    {
        if (Score is null || ScoreView.Shown(hottest) >= limits.HandoverRearm)
        {
            return false;
        }
        (Score, ScoreAnswered) = (null, false);
        return true;
    }

    internal HandoverTrigger? Heat(DateTimeOffset at, Guid person, double hottest, ScoreThresholds limits)
    {
        if (Score is not null || ScoreView.Shown(hottest) < limits.Handover)
        {
            return null;
        }
        return Score = new HandoverTrigger(at, person, null);
    }

    internal HandoverTrigger? Act(DateTimeOffset at, Guid person, SignalKind kind, ScoreThresholds limits)
    {
        if (!limits.HotActions.Contains(kind))
        {
            return null;
        }
        // the distance, not the order: what comes late is measured both ways
        var again = HotAt.TryGetValue(kind, out var last) && (at - last).Duration() < TimeSpan.FromDays(limits.SameHotActionDays);
        if (again || Hot.Exists(trigger => trigger.Action == kind))
        {
            return null;
        }
        var trigger = new HandoverTrigger(at, person, kind);
        HotAt[kind] = at;
        Hot.Add(trigger);
        return trigger;
    }

    /// <returns>Whether anything was due.</returns>
    internal bool Answer()
    {
        var due = Hot.Count > 0 || (Score is not null && !ScoreAnswered);
        Hot.Clear();
        ScoreAnswered = Score is not null;
        return due;
    }
}
