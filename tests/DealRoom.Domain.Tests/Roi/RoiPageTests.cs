using System.Globalization;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>roi.md, run.</summary>
public sealed class RoiPageTests
{
    private static readonly IReadOnlyList<PageTable> Tables = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Roi", "roi.md"));

    public static TheoryData<string> Cases => [.. Tables.Where(t => t.Columns.Contains("NPV")).SelectMany(t => t.Rows).Select(r => r["case"])];

    [Theory, MemberData(nameof(Cases))]
    public void Every_figure_is_as_printed(string name)
    {
        var row = Tables.Where(t => t.Columns.Contains("NPV")).SelectMany(t => t.Rows).Single(r => r["case"] == name);
        var result = new RoiCase(Number(row["rate"]), Lines(row["benefits"]), Lines(row["costs"])).Compute();
        Same("total benefit", result.TotalBenefit);
        Same("total cost", result.TotalCost);
        Same("simple ROI", result.SimpleRoiPercent);
        Same("PV benefit", result.PvBenefit);
        Same("PV cost", result.PvCost);
        Same("NPV", result.Npv);
        Same("PV ROI", result.PvRoiPercent);
        Same("IRR", (decimal?)result.IrrPercent);
        Same("payback", result.PaybackMonths);

        void Same(string column, decimal? computed)
        {
            var printed = row[column];
            if (printed == "none")
            {
                Assert.Null(computed);
            }
            else if (printed.Length > 0)
            {
                var digits = printed.Contains('.', StringComparison.Ordinal)
                    ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1
                    : 0;
                Assert.Equal(Number(printed), decimal.Round(computed!.Value, digits, MidpointRounding.AwayFromZero));
            }
        }
    }

    [Fact]
    public void Tax_is_rounded_once_per_rate()
    {
        var rows = Tables.Single(t => t.Columns.Contains("rounding")).Rows;
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var rate = Number(row["rate"]);
            var tax = ConsumptionTax.PerRate(
                row["amounts"].Split(';').Select(a => ((long)Number(a), rate)),
                Enum.Parse<TaxRounding>(row["rounding"])
            );
            Assert.Equal((long)Number(row["tax"]), tax[rate]);
        }
    }

    private static List<RoiLine> Lines(string cell) => [.. cell.Split('/').Select(Line)];

    private static RoiLine Line(string text)
    {
        var parts = text.Split("%:");
        var risk = parts.Length == 2 ? Number(parts[0]) / 100 : 0;
        return new RoiLine("line", [.. parts[^1].Split(';').Select(Number)], risk);
    }

    private static decimal Number(string text) => decimal.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
