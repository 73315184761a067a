namespace DealRoom.Domain.Deals;

/// <summary>
/// One handover of a deal from who has it to who shall work on it next (R62, R65, R91). Of one deal at most one waits at a time; a further
/// reason joins the one that waits. The clocks run from the instant it was made (T21).
/// </summary>
public sealed class Handover
{
    /// <summary>Names it.</summary>
    public Guid Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>The step the lead stood at while it waited.</summary>
    public LeadStep Step { get; init; }

    /// <summary>What became of it.</summary>
    public HandoverState State { get; set; } = HandoverState.Waiting;

    /// <summary>When the next owner received it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who gave it; null = the rule.</summary>
    public string? FromSellerId { get; init; }

    /// <summary>For whom; null = whoever of the role takes it first.</summary>
    public string? ToSellerId { get; set; }

    /// <summary>For which role; empty when it is for one person.</summary>
    public string ToRole { get; init; } = "";

    /// <summary>What the giver wants the taker to know.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it was accepted or returned.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>By whom.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>Why it was returned.</summary>
    public HandoverReturn? Reason { get; set; }

    /// <summary>The same in words.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Score, tier, matched conditions and BANT when it was made, as JSON.</summary>
    public string Snapshot { get; init; } = "{}";
}
