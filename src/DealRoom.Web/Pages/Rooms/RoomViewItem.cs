using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>One item as a reader meets it on the shelf.</summary>
public sealed record RoomViewItem
{
    public required ItemId Id { get; init; }
    public required ItemKind Kind { get; init; }
    public required AssetKind Asset { get; init; }
    public required string Title { get; init; }
    public required string Note { get; init; }
    public required Audience Audience { get; init; }
    public required bool IsForYou { get; init; }

    /// <summary>May the original be saved.</summary>
    public required bool MayDownload { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required VersionId Version { get; init; }
    public required int VersionNumber { get; init; }
    public required DateTimeOffset VersionAt { get; init; }
    public required int Pages { get; init; }
    public required string? FileName { get; init; }
    public required string? ContentType { get; init; }
    public required string? FileHash { get; init; }
    public required long Size { get; init; }
    public required string? Url { get; init; }
    public required string? CoverHash { get; init; }
    public required string? CoverType { get; init; }
}
