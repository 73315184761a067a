namespace DealRoom.Domain.Tests.Scoring;

/// <summary>One table of a markdown page: the heading above it, the column names, the rows by column.</summary>
public sealed record PageTable(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<PageRow> Rows)
{
    public static IReadOnlyList<PageTable> ReadAll(string path)
    {
        var tables = new List<PageTable>();
        var heading = "";
        List<PageRow>? rows = null;
        List<string> columns = [];
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }
            if (!line.StartsWith('|'))
            {
                rows = null;
                continue;
            }
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
            if (rows is null)
            {
                columns = cells;
                tables.Add(new PageTable(heading, columns, rows = []));
            }
            else if (!cells.All(cell => cell.Trim('-').Length == 0 && cell.Length > 0))
            {
                rows.Add(new PageRow(columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)));
            }
        }
        return tables;
    }
}
