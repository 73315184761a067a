namespace DealRoom.Domain.Rooms;

/// <summary>One version of an item. It is in preparation, invisible to buyers, until its intake record exists.</summary>
public sealed class ItemVersion
{
    /// <summary>Names the version.</summary>
    public VersionId Id { get; init; }

    /// <summary>The item it stands behind.</summary>
    public ItemId ItemId { get; init; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public int Number { get; set; } = 1;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Which seller made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>File items: SHA-256 of the content, lower-case hex; where it lies in the file store.</summary>
    public string? FileHash { get; init; }

    /// <summary>File items: the name it had, kept for saving it.</summary>
    public string? FileName { get; init; }

    /// <summary>File items: media type decided from the content.</summary>
    public string? ContentType { get; init; }

    /// <summary>File items: bytes.</summary>
    public long Size { get; init; }

    /// <summary>Markdown items: source, ≤ 64 kB.</summary>
    public string? MarkdownJa { get; init; }

    /// <summary>Markdown items: source in English; empty = the Japanese text stands for both.</summary>
    public string? MarkdownEn { get; init; }

    /// <summary>Markdown items: safe HTML rendered once on save.</summary>
    public string? HtmlJa { get; init; }

    /// <summary>Markdown items: safe HTML rendered once on save.</summary>
    public string? HtmlEn { get; init; }

    /// <summary>Link items: https address.</summary>
    public string? Url { get; init; }

    /// <summary>When the intake record was complete; null = in preparation.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>Who looked: "poppler" or "browser"; null before.</summary>
    public string? IntakeBy { get; set; }

    /// <summary>Pages of a PDF, 1 for everything else.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>Content hash of the cover picture, or null.</summary>
    public string? CoverHash { get; set; }

    /// <summary>The cover's media type.</summary>
    public string? CoverType { get; set; }
}
