namespace DealRoom.Domain.Deals;

/// <summary>One record of a CSV file with the number of the line it begins on, 1 = the first.</summary>
public sealed record CsvLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>A cell, trimmed; empty where the line is shorter.</summary>
    public string Cell(int? index) => index is { } at && at >= 0 && at < Cells.Count ? Cells[at].Trim() : "";
}
