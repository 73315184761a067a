namespace DealRoom.Domain.Ringi.Package;

/// <summary>A row of the comparison.</summary>
/// <param name="Criterion">What is compared.</param>
/// <param name="Cells">One text per alternative, in their order; empty = left to the drafter.</param>
public sealed record ComparisonRow(string Criterion, IReadOnlyList<string> Cells);
