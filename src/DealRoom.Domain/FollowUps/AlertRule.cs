using DealRoom.Domain.Scoring;

namespace DealRoom.Domain.FollowUps;

/// <summary>What a seller can be told of, each to be chosen by itself (R70, R100, R115). Stored by number.</summary>
public enum AlertRule
{
    /// <summary>An inquiry came (R111).</summary>
    Inquiry = 1,

    /// <summary>A handover is due (R62).</summary>
    Handover = 2,

    /// <summary>The deal score reached the limit (R115).</summary>
    Score = 3,

    /// <summary>The deal became 高 (R70).</summary>
    High = 4,

    /// <summary>A sudden rise (T9).</summary>
    Surge = 5,

    /// <summary>No activity for two weeks.</summary>
    Silence = 6,

    /// <summary>No activity for ninety days (R77).</summary>
    NoResponse = 7,

    /// <summary>A risk appeared.</summary>
    Risk = 8,

    /// <summary>A task needs attention (R111).</summary>
    Amber = 10,

    /// <summary>A task is late (R72).</summary>
    Late = 11,

    /// <summary>Managers: somebody's task is late (R63).</summary>
    Escalation = 12,

    /// <summary>A handed-over deal was left alone (R66).</summary>
    Neglect = 13,
}

/// <summary>Ways to be told, to be added up. Stored by number.</summary>
[Flags]
public enum AlertChannels
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>The bell on the screen.</summary>
    Bell = 1,

    /// <summary>A mail at once.</summary>
    Mail = 2,

    /// <summary>In the mail of the next morning.</summary>
    Digest = 4,
}

/// <summary>Which decision tells whom, and how unless they chose otherwise.</summary>
public static class AlertRules
{
    /// <summary>All rules, in the order a page lists them.</summary>
    public static IReadOnlyList<AlertRule> All { get; } = Enum.GetValues<AlertRule>();

    /// <summary>The alert a decision raises; null = none.</summary>
    public static AlertRule? Of(DecisionKind kind, Tier? tier = null, bool hot = false) =>
        kind switch
        {
            DecisionKind.InquiryReceived => AlertRule.Inquiry,
            // a hot action is an inquiry too: told once
            DecisionKind.HandoverDue when !hot => AlertRule.Handover,
            DecisionKind.AlertRaised => AlertRule.Score,
            DecisionKind.TierChanged when tier == Tier.High => AlertRule.High,
            DecisionKind.Surge => AlertRule.Surge,
            DecisionKind.SilenceBegan => AlertRule.Silence,
            DecisionKind.NoResponse => AlertRule.NoResponse,
            DecisionKind.RiskRaised => AlertRule.Risk,
            _ => null,
        };

    /// <summary>How one is told of it unless one chose otherwise.</summary>
    public static AlertChannels Default(AlertRule rule) =>
        rule switch
        {
            AlertRule.Inquiry or AlertRule.Handover or AlertRule.Score or AlertRule.Late or AlertRule.Escalation or AlertRule.Neglect =>
                AlertChannels.Bell | AlertChannels.Mail,
            AlertRule.High or AlertRule.Surge or AlertRule.Amber => AlertChannels.Bell,
            _ => AlertChannels.Bell,
        };

    /// <summary>Is the deal's team told in the company's chat, unless chosen otherwise?</summary>
    public static bool InChat(AlertRule rule) =>
        rule is AlertRule.Inquiry or AlertRule.Handover or AlertRule.Score or AlertRule.High or AlertRule.Surge;
}
