using DealRoom.Domain.Deals;

namespace DealRoom.Web.Data;

/// <summary>Why a seller moved a score by hand: the words and the author the log's row and the ledger's point to.</summary>
public sealed class ScoreOverride
{
    public Guid Id { get; init; }
    public DealId DealId { get; init; }
    public double Amount { get; init; }
    public required string Reason { get; init; }
    public required string AuthorId { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? LiftedAt { get; set; }
    public string? LiftedById { get; set; }
}
