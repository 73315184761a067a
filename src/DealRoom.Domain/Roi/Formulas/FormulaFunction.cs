namespace DealRoom.Domain.Roi.Formulas;

/// <summary>The functions a formula may call (R54).</summary>
public enum FormulaFunction
{
    /// <summary>The smallest of its values.</summary>
    Min = 1,

    /// <summary>The largest of its values.</summary>
    Max,

    /// <summary>四捨五入, to so many decimals (0 unless told; −4 = to 万): half away from zero, as a spreadsheet's ROUND does.</summary>
    Round,

    /// <summary>The second value when the first is not zero, else the third. The other one is not computed.</summary>
    If,
}
