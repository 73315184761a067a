using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>What qualifies a deal, as typed: needs, urgency, history, who decides, from where it came.</summary>
public sealed record QualifyInput
{
    /// <summary>Ids of need tags.</summary>
    public Optional<IReadOnlyList<int>?> Needs { get; init; }

    /// <summary>1–5.</summary>
    public Optional<int?> Severity { get; init; }
    public Optional<DateOnly?> RegulatoryDay { get; init; }
    public Optional<string?> Regulation { get; init; }
    public Optional<bool?> ExistingCustomer { get; init; }
    public Optional<bool?> EarlierContact { get; init; }
    public Optional<DecisionProcess?> DecisionProcess { get; init; }

    /// <summary>One of the committee.</summary>
    public Optional<MemberId?> FinalDecider { get; init; }
    public Optional<Confidence?> DeciderConfidence { get; init; }
    public Optional<DeciderSource?> DeciderSource { get; init; }
    public Optional<DateOnly?> TargetStart { get; init; }
    public Optional<string?> Programme { get; init; }
    public Optional<Channel?> Channel { get; init; }
}
