using System.Globalization;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Templates;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>calculator.md, run.</summary>
public sealed class CalculatorPageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Roi", "calculator.md"));

    private static IReadOnlyList<PageRow> Table(string column) => Page.Single(table => table.Columns.Contains(column)).Rows;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Templates_come_to_the_figures_of_the_page() =>
        Assert.All(
            Table("template"),
            row =>
            {
                var model = RoiTemplates.Each[row["template"]] with { HorizonYears = (int)row.Number("years") };
                var result = Assert.IsType<RoiReading.Computed>(model.Compute(Set(row["set"]))).Answer.Result;
                Expect(row, "total benefit", result.TotalBenefit);
                Expect(row, "total cost", result.TotalCost);
                Expect(row, "simple ROI", result.SimpleRoiPercent);
                Expect(row, "npv", result.Npv);
                Expect(row, "PV ROI", result.PvRoiPercent);
                Expect(row, "IRR", (decimal?)result.IrrPercent);
                Expect(row, "payback", result.PaybackMonths);
            }
        );

    private static void Expect(PageRow row, string column, decimal? computed)
    {
        if (row[column] == "none")
        {
            Assert.Null(computed);
        }
        else
        {
            row.Expect(column, (double)(computed ?? 0));
        }
    }

    private static Dictionary<string, decimal> Set(string cell) =>
        cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).ToDictionary(one => one[0], one => Number(one[1]));

    [Fact]
    public void The_tornado_has_the_widest_swing_first() =>
        Assert.Equal(
            Table("driver").Select(row => (row["driver"], Number(row["low"]), Number(row["high"]), row["at low"], row["at high"])),
            LabourSwings().Select(swing => (swing.Driver, swing.Low, swing.High, TenThousand(swing.NpvAtLow), TenThousand(swing.NpvAtHigh)))
        );

    private static IReadOnlyList<RoiSwing> LabourSwings() => RoiTemplates.Each["labour"].Sensitivity(new Dictionary<string, decimal>());

    private static string TenThousand(decimal? yen) =>
        decimal.Round(yen!.Value / 10_000, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Typed_numbers_are_read_as_the_page_says() =>
        Assert.All(
            Table("typed"),
            row =>
            {
                var read = TypedNumber.Read(row["typed"], row.Named<RoiUnit>("field")!.Value) switch
                {
                    NumberReading.Accepted accepted => accepted.Value.ToString("0.######", CultureInfo.InvariantCulture),
                    NumberReading.Refused refused => $"{refused.Fault} at {refused.At} for {refused.Length}",
                    _ => "empty",
                };
                Assert.Equal((row["typed"], row["read"]), (row["typed"], read));
            }
        );

    [Fact]
    public void Figures_are_shown_as_the_page_says() =>
        Assert.All(
            Table("figure"),
            row =>
            {
                decimal? value = row["value"] == "none" ? null : Number(row["value"]);
                Assert.Equal((row["ja"], row["en"]), (Shown(row["figure"], value, "ja"), Shown(row["figure"], value, "en")));
            }
        );

    private static string Shown(string figure, decimal? value, string language) =>
        figure switch
        {
            "yen" => Figures.Yen(value!.Value, language),
            "thousand" => Figures.Yen(value!.Value, language, YenUnit.Thousand),
            "ten thousand" => Figures.Yen(value!.Value, language, YenUnit.TenThousand),
            "percent" => Figures.Percent(value, language),
            "irr" => Figures.Irr((double?)value, language),
            _ => Figures.Payback(value, language),
        };
}
