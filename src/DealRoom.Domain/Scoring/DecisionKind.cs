namespace DealRoom.Domain.Scoring;

/// <summary>What a rule on top of the score decided. Stored by number; a decision is never undone (T2, T6, T9, R62, R66, R115).</summary>
public enum DecisionKind
{
    /// <summary>The deal entered another tier (R68–R80).</summary>
    TierChanged = 1,

    /// <summary>A handover became due: a person reached the limit, or did something hot (R62).</summary>
    HandoverDue = 2,

    /// <summary>The handover armed again.</summary>
    HandoverRearmed = 3,

    /// <summary>The deal score reached the alert (R115).</summary>
    AlertRaised = 4,

    /// <summary>The alert armed again.</summary>
    AlertRearmed = 5,

    /// <summary>A sudden rise (T9).</summary>
    Surge = 6,

    /// <summary>An inquiry of any kind: demo, quote or general (R110, R111).</summary>
    InquiryReceived = 7,

    /// <summary>Somebody attended a webinar (R109).</summary>
    WebinarAttended = 8,

    /// <summary>A meeting was held (R64).</summary>
    MeetingHeld = 9,

    /// <summary>No activity of the buyer for the days of neglect.</summary>
    SilenceBegan = 10,

    /// <summary>No activity for so long that the deal is 低「無反応」 (R77).</summary>
    NoResponse = 11,

    /// <summary>A risk appeared.</summary>
    RiskRaised = 12,

    /// <summary>A risk went away.</summary>
    RiskCleared = 13,

    /// <summary>Somebody new takes part.</summary>
    MemberJoined = 14,
}
