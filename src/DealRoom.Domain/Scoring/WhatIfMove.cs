using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// One move: who, what, with which item. A null person is somebody not known yet. The effort is what it asks of the seller, 1 (send a link) to
/// 5 (have a quote asked for); the cheapest way is the one with the least effort in all.
/// </summary>
public sealed record WhatIfMove(WhatIfKind Kind, PersonId? Person, int Effort)
{
    /// <summary>The deed.</summary>
    public SignalKind? Signal { get; init; }

    /// <summary>The item, as the log names it.</summary>
    public string Asset { get; init; } = "";

    /// <summary>The department that takes part.</summary>
    public Department? Department { get; init; }
}
