namespace DealRoom.Domain.Deals;

/// <summary>A deal was won or lost, and perhaps opened again. Its score stands still from here on.</summary>
public sealed class DealClosing
{
    /// <summary>Row number.</summary>
    public long Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>Won; else lost.</summary>
    public bool Won { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required string BySellerId { get; init; }

    /// <summary>From the list.</summary>
    public List<CloseReason> Reasons { get; init; } = [];

    /// <summary>The same in words.</summary>
    public string Note { get; init; } = "";

    /// <summary>Score, tier, matched conditions and BANT when it was closed, as JSON.</summary>
    public string Snapshot { get; init; } = "{}";

    /// <summary>Opened again.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? ReopenedBy { get; set; }

    /// <summary>Why.</summary>
    public string ReopenedNote { get; set; } = "";
}
