using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Deals;

/// <summary>The decision of a rule that made a handover due (R62). A decision makes one cause, however often it is read.</summary>
public sealed class HandoverCause
{
    /// <summary>The decision.</summary>
    public Guid DecisionId { get; init; }

    /// <summary>The handover it led to.</summary>
    public Guid HandoverId { get; init; }

    /// <summary>When the deed or the crossing happened.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whose score or deed.</summary>
    public MemberId? MemberId { get; init; }

    /// <summary>The hot action; null = the person's score reached the limit.</summary>
    public SignalKind? Signal { get; init; }

    /// <summary>The person's score as shown.</summary>
    public int? Score { get; init; }
}
