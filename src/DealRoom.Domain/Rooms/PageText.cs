namespace DealRoom.Domain.Rooms;

/// <summary>The text of one page of a version: titles in the heat strip, search.</summary>
public sealed class PageText
{
    /// <summary>The version.</summary>
    public VersionId VersionId { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; }

    /// <summary>Plain text, ≤ 2,000 characters.</summary>
    public required string Text { get; init; }
}
