using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;

namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>An item of the room as the checklist looks at it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="ChecklistKeys">The documents it was marked to be.</param>
/// <param name="OpenedBy">The department of everybody who opened it; null = not known.</param>
public sealed record RoomAsset(AssetKind Kind, IReadOnlyList<string> ChecklistKeys, IReadOnlyList<Department?> OpenedBy);
