using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>
/// What one member sees of a room, in one language: only published items whose current version is ready. The same record stands behind the
/// buyer's page and the seller's preview, so that they can't differ.
/// </summary>
public sealed record RoomView
{
    public required RoomId Id { get; init; }
    public required DealId Deal { get; init; }
    public required MemberId Member { get; init; }
    public required string MemberName { get; init; }
    public required string MemberTitle { get; init; }
    public required string MemberDepartment { get; init; }
    public required string CompanyName { get; init; }

    /// <summary>The room's title, or the deal's name where it has none.</summary>
    public required string Title { get; init; }
    public required string Greeting { get; init; }
    public required Accent? Accent { get; init; }

    /// <summary>In the file store; null = no logo.</summary>
    public required string? LogoHash { get; init; }
    public required string? LogoType { get; init; }

    /// <summary>In the seller's order; sections with nothing to read are left out.</summary>
    public required IReadOnlyList<RoomViewSection> Sections { get; init; }

    /// <summary>Items whose audience this member belongs to, in the room's order.</summary>
    public IEnumerable<RoomViewItem> ForYou => Items.Where(i => i.IsForYou);
    public IEnumerable<RoomViewItem> Items => Sections.SelectMany(s => s.Items);

    public RoomViewItem? Find(ItemId id) => Items.FirstOrDefault(i => i.Id == id);
}
