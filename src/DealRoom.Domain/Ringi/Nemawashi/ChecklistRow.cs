using DealRoom.Domain.Deals;
using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>What a department checks, and the documents it needs for that (R47).</summary>
/// <param name="Department">The department.</param>
/// <param name="Checks">What it looks at.</param>
/// <param name="Assets">What it needs.</param>
public sealed record ChecklistRow(Department Department, Phrase Checks, IReadOnlyList<ChecklistAsset> Assets);
