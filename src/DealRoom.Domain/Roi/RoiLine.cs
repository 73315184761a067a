namespace DealRoom.Domain.Roi;

/// <summary>
/// One benefit or one cost. Flows are yen per year, the first for the beginning (year 0, not discounted), tax excluded. Risk is a share of 1:
/// it lowers a benefit by that share and raises a cost by it, as Forrester's TEI does, so that an adjusted case never looks better.
/// </summary>
public sealed record RoiLine(string Name, IReadOnlyList<decimal> Flows, decimal Risk = 0);
