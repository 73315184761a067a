namespace DealRoom.Domain.Ringi.Package;

/// <summary>One thing to mend in a comparison.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Row">The row, from 0; null = the table or a column.</param>
/// <param name="Column">The column, from 0; null = the table or a row.</param>
/// <param name="Word">The loaded word.</param>
public sealed record ComparisonFinding(ComparisonFault Fault, int? Row = null, int? Column = null, LoadedWord? Word = null);
