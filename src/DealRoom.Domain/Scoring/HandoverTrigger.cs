using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>Why a handover is due: a hot action, or (no action) a person's score. <paramref name="Person"/> is who it was.</summary>
public sealed record HandoverTrigger(DateTimeOffset Since, Guid Person, SignalKind? Action);
