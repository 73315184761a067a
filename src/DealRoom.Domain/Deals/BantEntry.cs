namespace DealRoom.Domain.Deals;

/// <summary>What is known of one BANT item from then on (R16, T17). The last entry of an item holds; earlier ones are its history.</summary>
public sealed class BantEntry
{
    /// <summary>Row number.</summary>
    public long Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>Which of the four.</summary>
    public BantItem Item { get; init; }

    /// <summary>How sure.</summary>
    public BantState State { get; init; }

    /// <summary>What: an amount, a name, a problem, a date, in the seller's words.</summary>
    public string Value { get; init; } = "";

    /// <summary>From whom or what we know it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day it was said.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required string BySellerId { get; init; }
}
