using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// 優先度 of a deal from its state at an instant, past or present (R68–R80). The displayed integer decides (T4); 高 needs one condition more
/// (R69); long silence is 低 unless a ringi runs, whose silence is no coldness (T32, T34). Every number comes from the model.
/// </summary>
public static class TierRules
{
    private static readonly TierReason[] Conditions =
    [
        TierReason.Inquiry,
        TierReason.WebinarAndDownloads,
        TierReason.DecisionLayer,
        TierReason.RepeatedViews,
    ];

    /// <summary>The tier alone, for a displayed score: what a fold asks after every row.</summary>
    public static Tier TierOf(ScoreModel model, DealState state, DateTimeOffset at, int display)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(state);
        var limits = model.Thresholds;
        if (display < limits.TierMedium || IsSilent(state, at, limits.NoResponseDays))
        {
            return Tier.Low;
        }
        return display >= limits.TierHigh && Array.Exists(Conditions, condition => Holds(condition, model, state, at)) ? Tier.High : Tier.Medium;
    }

    /// <summary>The tier and why.</summary>
    public static TierView Of(ScoreModel model, DealState state, DateTimeOffset at, int display)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(state);
        var limits = model.Thresholds;
        TierReason[] matched = [.. Conditions.Where(condition => Holds(condition, model, state, at))];
        var tier = TierOf(model, state, at, display);
        var silent = IsSilent(state, at, limits.NoResponseDays);
        var candidate = !silent && display >= limits.TierHigh && matched.Length == 0;
        TierReason score =
            display >= limits.TierHigh ? TierReason.ScoreHigh
            : display >= limits.TierMedium ? TierReason.ScoreMedium
            : TierReason.ScoreLow;
        IEnumerable<TierReason> reasons = silent
            ? [TierReason.NoResponse]
            : [score, .. candidate ? [TierReason.ConditionMissing] : Signs(matched, state, at, limits)];
        return new TierView(tier, [.. reasons], matched, [.. Conditions.Except(matched)], candidate, silent);
    }

    /// <summary>The buyer's last activity, or the instant from which silence counts if that is later: the opening, the end of a ringi.</summary>
    public static DateTimeOffset? QuietSince(DealState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var since = state.OpenedAt;
        foreach (var person in state.Persons)
        {
            since = Later(since, person.LastActive);
        }
        return Later(since, state.FastSince);
    }

    /// <summary>No activity for so many days; never while a ringi runs or the deal is closed.</summary>
    public static bool IsSilent(DealState state, DateTimeOffset at, double days)
    {
        ArgumentNullException.ThrowIfNull(state);
        return !state.SlowClock && !state.Closed && QuietSince(state) is { } since && at - since >= TimeSpan.FromDays(days);
    }

    private static bool Holds(TierReason condition, ScoreModel model, DealState state, DateTimeOffset at)
    {
        var (limits, memory) = (model.Thresholds, state.Tier);
        return condition switch
        {
            TierReason.Inquiry => memory.Last.Any(last => last.Key.IsInquiry() && memory.Within(last.Key, at, limits.HighInquiryDays)),
            TierReason.WebinarAndDownloads => memory.Last.Any(last => last.Key.IsWebinar() && memory.Within(last.Key, at, limits.HighWebinarDays))
                && memory.Saved.Count(saved => at - saved.At <= TimeSpan.FromDays(limits.HighDownloadDays)) >= limits.HighDownloads,
            TierReason.DecisionLayer => LayerTakesPart(model, state, at),
            _ => memory.Views.Count(view => at - view <= TimeSpan.FromDays(limits.HighViewDays)) >= limits.HighViews,
        };
    }

    private static bool LayerTakesPart(ScoreModel model, DealState state, DateTimeOffset at)
    {
        var (limits, day) = (model.Thresholds, state.DayAt(at, model));
        foreach (var person in state.Persons)
        {
            if (
                person.Person.Identified
                && person.Facts is { DecisionLayer: true }
                && (
                    person.ActivityOn(day, model) >= limits.HighLayerActivity
                    || (person.LastMeeting is { } met && at - met <= TimeSpan.FromDays(limits.HighMeetingDays))
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<TierReason> Signs(TierReason[] matched, DealState state, DateTimeOffset at, ScoreThresholds limits)
    {
        var signs = matched.AsEnumerable();
        if (state.Tier.Saved.Exists(saved => at - saved.At <= TimeSpan.FromDays(limits.HighDownloadDays)))
        {
            signs = signs.Append(TierReason.Download);
        }
        return state.Tier.Within(SignalKind.ArchiveView, at, limits.HighDownloadDays) ? signs.Append(TierReason.ArchiveView) : signs;
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;
}
