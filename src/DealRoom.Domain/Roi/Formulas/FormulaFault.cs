namespace DealRoom.Domain.Roi.Formulas;

/// <summary>Why a formula of a calculator cannot be read or computed (R54). Each has a sentence of its own on screen.</summary>
public enum FormulaFault
{
    /// <summary>Nothing is written.</summary>
    Empty = 1,

    /// <summary>Longer than <see cref="Formula.MostCharacters"/>.</summary>
    TooLong,

    /// <summary>Parentheses, signs and functions nested deeper than <see cref="Formula.MostDepth"/>.</summary>
    TooDeep,

    /// <summary>A character no formula knows.</summary>
    UnknownCharacter,

    /// <summary>A number that is no number (1.2.3) or has more digits than can be computed with.</summary>
    BadNumber,

    /// <summary>It ends, or a parenthesis closes, where a number or a name is due.</summary>
    ValueMissing,

    /// <summary>Something stands where an operator or the end is due, as in 「2 3」 or 「人数 単価」.</summary>
    OperatorMissing,

    /// <summary>A parenthesis is opened and not closed.</summary>
    NotClosed,

    /// <summary>A parenthesis is closed that was never opened.</summary>
    NotOpened,

    /// <summary>Two comparisons in a row, as in 「1 &lt; a &lt; 3」.</summary>
    ComparisonTwice,

    /// <summary>No input and no line is called so.</summary>
    UnknownName,

    /// <summary>No function is called so: there are min, max, round and if.</summary>
    UnknownFunction,

    /// <summary>A function with too few or too many values.</summary>
    WrongCount,

    /// <summary>The part divided by comes to zero.</summary>
    DivisionByZero,

    /// <summary>The part comes to more than can be computed with.</summary>
    TooLarge,

    /// <summary>round is asked for less than −9 or more than 9 decimals, or for a fraction of one.</summary>
    BadDecimals,

    /// <summary>A line needs itself, directly or by way of others.</summary>
    Cycle,
}
