using DealRoom.Domain.Documents;
using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>A document a department needs (R47).</summary>
/// <param name="Key">What an item of the room is marked with to be this document.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Kind">An item of this kind counts as it, marked or not; null = only a marked one does.</param>
public sealed record ChecklistAsset(string Key, Phrase Name, AssetKind? Kind = null);
