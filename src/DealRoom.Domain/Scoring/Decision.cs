using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>What a rule on top of the score decided, of an instant: never undone, since people acted on it.</summary>
public sealed record Decision(DecisionKind Kind, DateTimeOffset At, DecisionDetails Details)
{
    /// <summary>Whom it is about.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The deed it came from.</summary>
    public SignalKind? Signal { get; init; }

    /// <summary>That deed's place in the log.</summary>
    public long? SignalSeq { get; init; }

    /// <summary>The tier from then on.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The score it was decided on, as displayed: the deal's, or for a handover the person's.</summary>
    public int? Score { get; init; }
}
