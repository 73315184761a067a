namespace DealRoom.Domain.Roi.Formulas;

/// <summary>What a formula comes to with given values (R54).</summary>
public abstract record FormulaValue
{
    private FormulaValue() { }

    /// <summary>A number; a comparison that holds is 1, one that does not is 0.</summary>
    public sealed record Computed(decimal Value) : FormulaValue;

    /// <summary>No number, and which part is to blame.</summary>
    public sealed record Refused(FormulaFinding Finding) : FormulaValue;
}
