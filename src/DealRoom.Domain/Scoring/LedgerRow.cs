using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// One reason the score moved, in ids and numbers; sentences are made of it on reading. The weighted deltas of the axes sum to
/// <see cref="DeltaScore"/> (but for a score moved by hand), and all rows of a deal sum to its score.
/// </summary>
public sealed record LedgerRow
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public required LedgerCause Cause { get; init; }

    /// <summary>Version of the score model.</summary>
    public required int Model { get; init; }

    /// <summary>The signal's place in the log.</summary>
    public long? SignalSeq { get; init; }

    /// <summary>The signal's id.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>Whose points, or which member became known.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The signal's kind.</summary>
    public SignalKind? Kind { get; init; }

    /// <summary>The signal's asset.</summary>
    public string? Asset { get; init; }

    /// <summary>Page of the document.</summary>
    public int? Page { get; init; }

    /// <summary>Points to the person, before the person's cap of 100.</summary>
    public double Points { get; init; }

    /// <summary>Weighted change of the fit.</summary>
    public double DeltaFit { get; init; }

    /// <summary>Weighted change of the temperature.</summary>
    public double DeltaTemperature { get; init; }

    /// <summary>Weighted change of the involvement.</summary>
    public double DeltaInvolvement { get; init; }

    /// <summary>Change of the score.</summary>
    public double DeltaScore { get; init; }

    /// <summary>The sum of all rows up to this one.</summary>
    public double ScoreAfter { get; init; }

    /// <summary>How much the person counted, at that instant.</summary>
    public double? Weight { get; init; }

    /// <summary>The person's score after the row.</summary>
    public double? PersonScoreAfter { get; init; }

    /// <summary>Active time of the view so far, milliseconds.</summary>
    public long? ViewActiveMs { get; init; }

    /// <summary>Which view of this asset by this person it is, from 1.</summary>
    public int? NthView { get; init; }

    /// <summary>The step of active time reached, seconds (5, 60, 180).</summary>
    public int? StepSeconds { get; init; }

    /// <summary>The one-time extra for a second view is in the points.</summary>
    public bool RepeatBonus { get; init; }

    /// <summary>The extra for a second, different document is in the points.</summary>
    public bool SecondDownloadBonus { get; init; }

    /// <summary>Why there are no points.</summary>
    public ZeroReason ZeroReason { get; init; }

    /// <summary>The stage that began (cause stage; null when it was the approval route).</summary>
    public DealStage? Stage { get; init; }

    /// <summary>What happened to a score moved by hand (cause override).</summary>
    public OverrideStep? Override { get; init; }

    /// <summary>The reason and author it was moved by hand under.</summary>
    public Guid? OverrideReason { get; init; }

    /// <summary>The deal was closed (true) or reopened (false) by this row.</summary>
    public bool? Closed { get; init; }

    /// <summary>The deal's first row.</summary>
    public bool Opening { get; init; }
}
