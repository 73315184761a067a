namespace DealRoom.Domain.Deals;

/// <summary>A seller who works on a deal beside its owner.</summary>
public sealed class DealCollaborator
{
    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>The seller's account.</summary>
    public required string SellerId { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset AddedAt { get; init; }
}
