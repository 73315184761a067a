namespace DealRoom.Domain.Roi.Formulas;

/// <summary>
/// A formula of a calculator (R54): + − × ÷ in either width, parentheses, comparisons, min, max, round, if, and names of inputs and lines.
/// It is read into a tree and computed in decimal; no code is ever made of it.
/// </summary>
public sealed class Formula
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int MostCharacters = 500;

    /// <summary>How deep parentheses, signs and functions may be nested.</summary>
    public const int MostDepth = 32;

    private Formula(string text, FormulaNode tree) => (Text, Tree) = (text, tree);

    /// <summary>The text as it was typed; places of findings count in it.</summary>
    public string Text { get; }

    /// <summary>The tree.</summary>
    public FormulaNode Tree { get; }

    /// <summary>The keys it needs, each once, in the order they come.</summary>
    public IReadOnlyList<string> Names => [.. NamesOf(Tree).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads what was typed. The function gives the key of a name as it is written, or null when there is none.</summary>
    public static FormulaReading Read(string? typed, Func<string, string?> keyOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        var text = typed ?? "";
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused(new(FormulaFault.Empty, 0, 0, ""));
        }

        if (text.Length > MostCharacters)
        {
            return Refused(new(FormulaFault.TooLong, MostCharacters, text.Length - MostCharacters, ""));
        }

        var (tokens, finding) = FormulaScanner.Scan(text);
        if (finding is not null)
        {
            return Refused(finding);
        }

        var (tree, findings) = new FormulaParser(tokens, keyOf).Parse();
        return tree is null ? new FormulaReading.Refused(findings) : new FormulaReading.Accepted(new(text, tree));
    }

    /// <summary>Computes it with the values of its keys.</summary>
    public FormulaValue Evaluate(IReadOnlyDictionary<string, decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var evaluation = new FormulaEvaluation(values, Text);
        return evaluation.Of(Tree) is { } value ? new FormulaValue.Computed(value) : new FormulaValue.Refused(evaluation.Finding!);
    }

    /// <summary>Writes it again, tidily; the function gives the written name of a key. Reading that gives the same tree.</summary>
    public string Print(Func<string, string>? nameOf = null) => Print(Tree, nameOf);

    /// <summary>Writes a tree as a formula.</summary>
    public static string Print(FormulaNode tree, Func<string, string>? nameOf = null) =>
        new FormulaPrinter(nameOf ?? (key => key), spreadsheet: false).Of(tree);

    /// <summary>Writes it for a spreadsheet cell, without the leading =; the function gives the cell of a key.</summary>
    public string ForSpreadsheet(Func<string, string> cellOf)
    {
        ArgumentNullException.ThrowIfNull(cellOf);
        return new FormulaPrinter(cellOf, spreadsheet: true).Of(Tree);
    }

    internal static (int Least, int Most) CountsOf(FormulaFunction function) =>
        function switch
        {
            FormulaFunction.Round => (1, 2),
            FormulaFunction.If => (3, 3),
            _ => (1, 20),
        };

    private static FormulaReading.Refused Refused(FormulaFinding finding) => new([finding]);

    private static IEnumerable<string> NamesOf(FormulaNode node) => node is FormulaNode.Name name ? [name.Key] : node.Parts.SelectMany(NamesOf);
}
