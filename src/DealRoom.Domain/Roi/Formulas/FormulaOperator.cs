namespace DealRoom.Domain.Roi.Formulas;

/// <summary>What may stand between two parts of a formula (R54).</summary>
public enum FormulaOperator
{
    /// <summary>+</summary>
    Add = 1,

    /// <summary>−</summary>
    Subtract,

    /// <summary>×</summary>
    Multiply,

    /// <summary>÷</summary>
    Divide,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>≦</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>≧</summary>
    GreaterOrEqual,

    /// <summary>=</summary>
    Equal,

    /// <summary>≠</summary>
    NotEqual,
}
