using DealRoom.Domain.Rooms;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>A heading and its items, those for this reader first.</summary>
public sealed record RoomViewSection(SectionId Id, string Title, IReadOnlyList<RoomViewItem> Items);
