using DealRoom.Domain.Roi.Formulas;

namespace DealRoom.Domain.Roi;

/// <summary>The formulas of one line, read.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amount">The amount of a year; null = a soft line without one.</param>
/// <param name="Adoption">The shares of the ramp.</param>
public sealed record RoiLineFormulas(RoiModelLine Line, Formula? Amount, IReadOnlyList<Formula> Adoption);

/// <summary>All formulas of a calculator, read, in an order in which each finds what it needs (R54). A spreadsheet is written from them.</summary>
public sealed class RoiFormulas
{
    private readonly Dictionary<string, RoiLineFormulas> lines = new(StringComparer.Ordinal);
    private readonly List<RoiFinding> findings = [];
    private readonly List<RoiLineFormulas> order = [];
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    private RoiFormulas() { }

    /// <summary>Lines in the order to compute them.</summary>
    public IReadOnlyList<RoiLineFormulas> Order => order;

    /// <summary>Mistakes in formulas, names that cannot be told apart and cycles among them.</summary>
    public IReadOnlyList<RoiFinding> Findings => findings;

    /// <summary>Reads the formulas of a calculator.</summary>
    public static RoiFormulas Read(RoiModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var read = new RoiFormulas();
        var (keys, clashes) = RoiNames.Of(model);
        read.findings.AddRange(clashes);
        foreach (var line in model.Lines)
        {
            read.lines[line.Key] = read.ReadLine(line, keys);
        }

        foreach (var line in model.Lines)
        {
            read.Visit(read.lines[line.Key], []);
        }

        return read;
    }

    private RoiLineFormulas ReadLine(RoiModelLine line, IReadOnlyDictionary<string, string> keys)
    {
        string? KeyOf(string word) => keys.GetValueOrDefault(FormulaWords.Fold(word));

        var amount =
            line.Kind == RoiLineKind.Soft && string.IsNullOrWhiteSpace(line.Formula)
                ? null
                : ReadOne(line.Formula, KeyOf, $"lines.{line.Key}.formula");
        var adoption = line
            .Adoption.Take(RoiModel.MostYears)
            .Select((share, n) => ReadOne(share, KeyOf, $"lines.{line.Key}.adoption.{n}"))
            .OfType<Formula>();
        return new(line, amount, [.. adoption]);
    }

    private Formula? ReadOne(string text, Func<string, string?> keyOf, string field)
    {
        switch (Formula.Read(text, keyOf))
        {
            case FormulaReading.Accepted accepted:
                return accepted.Formula;
            case FormulaReading.Refused refused:
                findings.AddRange(refused.Findings.Select(finding => new RoiFinding(RoiFault.Formula, field, finding)));
                return null;
            default:
                return null;
        }
    }

    private void Visit(RoiLineFormulas line, HashSet<string> path)
    {
        if (done.Contains(line.Line.Key))
        {
            return;
        }

        path.Add(line.Line.Key);
        foreach (var (formula, field) in Each(line))
        {
            foreach (var needed in formula.Names.Where(lines.ContainsKey))
            {
                if (path.Contains(needed))
                {
                    var name = FirstNamed(formula.Tree, needed)!;
                    var part = formula.Text.Substring(name.At, name.Length);
                    findings.Add(new(RoiFault.Formula, field, new(FormulaFault.Cycle, name.At, name.Length, part)));
                }
                else
                {
                    Visit(lines[needed], path);
                }
            }
        }

        path.Remove(line.Line.Key);
        if (done.Add(line.Line.Key))
        {
            order.Add(line);
        }
    }

    private static IEnumerable<(Formula Formula, string Field)> Each(RoiLineFormulas line)
    {
        if (line.Amount is not null)
        {
            yield return (line.Amount, $"lines.{line.Line.Key}.formula");
        }

        foreach (var (share, n) in line.Adoption.Select((share, n) => (share, n)))
        {
            yield return (share, $"lines.{line.Line.Key}.adoption.{n}");
        }
    }

    private static FormulaNode.Name? FirstNamed(FormulaNode node, string key) =>
        node is FormulaNode.Name name && name.Key == key
            ? name
            : node.Parts.Select(part => FirstNamed(part, key)).FirstOrDefault(found => found is not null);
}
