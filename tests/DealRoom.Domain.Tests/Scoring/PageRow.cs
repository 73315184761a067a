using System.Globalization;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>One row of a page's table. An empty or missing cell says nothing.</summary>
public sealed record PageRow(IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    public bool Has(string column) => this[column].Length > 0;

    public bool Yes(string column) => this[column] == "yes";

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public double? NumberOrNull(string column) => Has(column) ? Number(column) : null;

    public T? Named<T>(string column)
        where T : struct, Enum => Has(column) ? Enum.Parse<T>(this[column]) : null;

    public IEnumerable<T> List<T>(string column)
        where T : struct, Enum =>
        this[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<T>);

    /// <summary>The value equals the cell to the last digit the cell prints.</summary>
    public void Expect(string column, double actual)
    {
        if (!Has(column))
        {
            return;
        }
        var point = this[column].IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : this[column].Length - point - 1;
        // a number printed without decimals is exact, not rounded
        var tolerance = digits == 0 ? 1e-9 : 0.5 * Math.Pow(10, -digits) * 1.001;
        Assert.True(Math.Abs(Number(column) - actual) <= tolerance, $"{string.Join(" | ", Cells.Values)}: {column} is {actual:R}");
    }
}
