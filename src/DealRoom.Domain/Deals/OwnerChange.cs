namespace DealRoom.Domain.Deals;

/// <summary>One line of a deal's owner history (R65).</summary>
public sealed class OwnerChange
{
    /// <summary>Row number.</summary>
    public long Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>The owner before; null at the beginning.</summary>
    public string? FromSellerId { get; init; }

    /// <summary>The owner after.</summary>
    public required string ToSellerId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who changed it.</summary>
    public required string BySellerId { get; init; }
}
