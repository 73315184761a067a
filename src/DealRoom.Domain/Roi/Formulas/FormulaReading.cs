namespace DealRoom.Domain.Roi.Formulas;

/// <summary>What became of a typed formula (R54).</summary>
public abstract record FormulaReading
{
    private FormulaReading() { }

    /// <summary>A formula that holds.</summary>
    public sealed record Accepted(Formula Formula) : FormulaReading;

    /// <summary>Refused; unknown names are all told, of other mistakes the first.</summary>
    public sealed record Refused(IReadOnlyList<FormulaFinding> Findings) : FormulaReading;
}
