using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Deals;

/// <summary>One thing somebody did, as the suggestion of a stage looks at it (R105). A view counts from 5 seconds on.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Person">By whom.</param>
/// <param name="DecisionLayer">Executives and department heads.</param>
/// <param name="At">When, last.</param>
public sealed record StageEvidence(SignalKind Kind, Guid Person, bool DecisionLayer, DateTimeOffset At);
