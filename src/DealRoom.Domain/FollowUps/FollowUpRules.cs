using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.FollowUps;

/// <summary>Which decision asks a seller to do what (R63, R64, R70–R76, R80, R109–R111, R116). 低 has no timer.</summary>
public static class FollowUpRules
{
    /// <summary>What a decision asks for; null = nothing.</summary>
    /// <param name="kind">The decision.</param>
    /// <param name="tier">The tier from then on, of a change of tier.</param>
    /// <param name="before">The tier before it; null when there was none.</param>
    public static TaskWanted? Of(DecisionKind kind, Tier? tier = null, Tier? before = null) =>
        kind switch
        {
            DecisionKind.InquiryReceived => new(TaskPurpose.FirstContact, SlaTrigger.Inquiry),
            DecisionKind.HandoverDue => new(TaskPurpose.FirstContact, SlaTrigger.HandoverReceived),
            DecisionKind.WebinarAttended => new(TaskPurpose.FirstContact, SlaTrigger.WebinarEnded),
            DecisionKind.Surge => new(TaskPurpose.FirstContact, SlaTrigger.Surge),
            DecisionKind.MeetingHeld => new(TaskPurpose.RecordOutcome, SlaTrigger.MeetingHeld),
            DecisionKind.TierChanged when tier == Tier.High => new(TaskPurpose.FirstContact, SlaTrigger.HighEntered),
            // a deal that fell from 高 has been met already; the monthly look goes on
            DecisionKind.TierChanged when tier == Tier.Medium && before != Tier.High => new(TaskPurpose.Review, SlaTrigger.MediumEntered),
            _ => null,
        };

    /// <summary>Does a deed in the log do what the task wants?</summary>
    public static TaskDeed? DoneBy(TaskPurpose purpose, SignalKind kind) =>
        (purpose, kind) switch
        {
            (TaskPurpose.DelistReview or TaskPurpose.RecordOutcome, _) => null,
            (_, SignalKind.CallOrMail) => TaskDeed.Call,
            (_, SignalKind.MeetingAttended) => TaskDeed.Meeting,
            _ => null,
        };

    /// <summary>A decision about something that lay this long in the past when it was recorded makes neither alert nor task.</summary>
    public static readonly TimeSpan TooOld = TimeSpan.FromDays(7);
}

/// <summary>A task a decision asks for.</summary>
/// <param name="Purpose">What it wants.</param>
/// <param name="Trigger">What starts its clock.</param>
public readonly record struct TaskWanted(TaskPurpose Purpose, SlaTrigger Trigger);
