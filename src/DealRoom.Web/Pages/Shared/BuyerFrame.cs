using DealRoom.Domain.Rooms;

namespace DealRoom.Web.Pages.Shared;

/// <summary>
/// What stands around a buyer's page: who shares, who reads, whether reading is recorded. Give it to the layout as <c>ViewData["Frame"]</c>.
/// Before the link's button is pressed the reader is unknown and <see cref="Reader"/> stays null.
/// </summary>
public sealed record BuyerFrame(string Vendor)
{
    public string? LogoUrl { get; init; }

    /// <summary>The room's own colour; null = our indigo.</summary>
    public Accent? Accent { get; init; }

    /// <summary>Line below the vendor: 「みなと精工株式会社 御中」, or the purpose.</summary>
    public string? Line { get; init; }
    public string? Reader { get; init; }
    public string? ReaderTitle { get; init; }

    /// <summary>Null where nothing can be recorded (landing).</summary>
    public bool? IsRecording { get; init; }
    public string? RecordingUrl { get; init; }
    public IReadOnlyList<BuyerPlace> Places { get; init; } = [];

    /// <summary>Small links at the foot, such as what this room records.</summary>
    public IReadOnlyList<BuyerPlace> FootLinks { get; init; } = [];
    public string? FootLine { get; init; }
}

/// <summary>A place in the buyer's navigation (at most four on a phone); Icon is a name of _Icon.</summary>
public sealed record BuyerPlace(string Icon, string Text, string Url, bool IsCurrent = false);
