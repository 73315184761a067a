namespace DealRoom.Domain.Scoring;

/// <summary>What the rules must remember of one person and one asset. Written by the fold alone; its size never grows.</summary>
public sealed class AssetState
{
    /// <summary>Start of the current view's first reading.</summary>
    public DateTimeOffset ViewStart { get; set; }

    /// <summary>End of the current view's last reading; null before any.</summary>
    public DateTimeOffset? ViewEnd { get; set; }

    /// <summary>Active time of the current view.</summary>
    public long ActiveMs { get; set; }

    /// <summary>Steps of active time the current view has reached.</summary>
    public int Steps { get; set; }

    /// <summary>The current view came after the day's limit: all its steps pay 0.</summary>
    public bool Limited { get; set; }

    /// <summary>Views that counted since the last reset.</summary>
    public int Views { get; set; }

    /// <summary>End of the last view that counted.</summary>
    public DateTimeOffset? CountedUntil { get; set; }

    /// <summary>The extra for a second view is paid.</summary>
    public bool RepeatBonusPaid { get; set; }

    /// <summary>When saving this document last paid.</summary>
    public DateTimeOffset? DownloadPaidAt { get; set; }

    /// <summary>Local day on which this calculator last paid.</summary>
    public int? RunPaidOn { get; set; }

    /// <summary>Local day on which this package last paid.</summary>
    public int? ExportPaidOn { get; set; }

    /// <summary>A question at this event is paid.</summary>
    public bool QuestionPaid { get; set; }
}
