using System.Globalization;
using DealRoom.Domain.Roi.Formulas;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>formulas.md, run.</summary>
public sealed class FormulaPageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Roi", "formulas.md"));
    private static readonly Dictionary<string, decimal> Values = new()
    {
        ["人数"] = 40,
        ["時間"] = 3,
        ["単価"] = 3500,
        ["rate"] = 0.6m,
        ["zero"] = 0,
    };

    private static IReadOnlyList<PageRow> Table(string column) => Page.Single(table => table.Columns.Contains(column)).Rows;

    private static string? KeyOf(string word) => Values.ContainsKey(FormulaWords.Fold(word)) ? FormulaWords.Fold(word) : null;

    private static Formula Accepted(string text) => Assert.IsType<FormulaReading.Accepted>(Formula.Read(text, KeyOf)).Formula;

    [Fact]
    public void Formulas_come_to_what_the_page_says() =>
        Assert.All(
            Table("value"),
            row =>
            {
                var value = Assert.IsType<FormulaValue.Computed>(Accepted(row["formula"]).Evaluate(Values)).Value;
                Assert.Equal(decimal.Parse(row["value"], CultureInfo.InvariantCulture), value);
            }
        );

    [Fact]
    public void A_mistake_is_named_with_its_place() =>
        Assert.All(
            Table("fault"),
            row =>
            {
                var finding = Formula.Read(row["formula"], KeyOf) switch
                {
                    FormulaReading.Refused refused => refused.Findings[0],
                    FormulaReading.Accepted accepted => Assert.IsType<FormulaValue.Refused>(accepted.Formula.Evaluate(Values)).Finding,
                    _ => null,
                };
                Assert.Equal(
                    (row["formula"], row.Named<FormulaFault>("fault"), row.Number("at"), row.Number("length")),
                    (row["formula"], finding!.Fault, finding.At, finding.Length)
                );
            }
        );

    [Fact]
    public void A_spreadsheet_gets_the_same_formula()
    {
        var cells = Values.Keys.Select((key, n) => (key, n)).ToDictionary(p => p.key, p => $"A{p.n + 1}");
        Assert.All(Table("cell"), row => Assert.Equal(row["cell"], Spaceless(Accepted(row["formula"]).ForSpreadsheet(key => cells[key]))));
    }

    private static string Spaceless(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void Every_unknown_name_is_told()
    {
        var refused = Assert.IsType<FormulaReading.Refused>(Formula.Read("甲 + 人数 × 乙", KeyOf));
        Assert.Equal(["甲", "乙"], refused.Findings.Select(finding => finding.Part));
    }

    [Fact]
    public void What_is_too_long_or_too_deep_is_refused_not_attempted()
    {
        Assert.Equal(FormulaFault.TooLong, FaultOf(new string('1', Formula.MostCharacters + 1)));
        Assert.Equal(FormulaFault.TooDeep, FaultOf(new string('(', 100) + "1" + new string(')', 100)));
        Assert.Equal(FormulaFault.TooDeep, FaultOf(new string('-', 100) + "1"));
        Assert.Null(FaultOf(new string('(', 32) + "1" + new string(')', 32)));
        Assert.Null(FaultOf(string.Join('+', Enumerable.Repeat("1", 250))));
    }

    private static FormulaFault? FaultOf(string text) => (Formula.Read(text, KeyOf) as FormulaReading.Refused)?.Findings[0].Fault;
}
