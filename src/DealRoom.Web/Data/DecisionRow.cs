using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Web.Data;

/// <summary>
/// What a rule on top of the score decided, on what was true when it was recorded. Append-only: a corrected history changes scores, never this.
/// The fold writes it in its one transaction; alerts, tasks and handovers follow it by <see cref="Seq"/>, each from a position of its own.
/// </summary>
public sealed class DecisionRow
{
    public long Seq { get; init; }

    /// <summary>Names it to the outside: a message that carries it may come twice and is known by this.</summary>
    public Guid Id { get; init; }
    public DealId DealId { get; init; }
    public DecisionKind Kind { get; init; }

    /// <summary>When what it is about happened.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the rule saw it.</summary>
    public DateTimeOffset RecordedAt { get; init; }
    public MemberId? MemberId { get; init; }

    /// <summary>The buyer's deed it came from.</summary>
    public SignalKind? Signal { get; init; }
    public long? SignalSeq { get; init; }

    /// <summary>The tier from then on.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The score it was decided on, as shown: the deal's, or the person's for a handover.</summary>
    public int? Score { get; init; }

    /// <summary>Which conditions matched and which are missing, risks and limits, as JSON.</summary>
    public string Details { get; init; } = "{}";
}
