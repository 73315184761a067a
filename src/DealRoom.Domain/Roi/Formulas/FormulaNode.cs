namespace DealRoom.Domain.Roi.Formulas;

/// <summary>One node of a formula's tree (R54), with the place of its text: the first character and how many.</summary>
public abstract record FormulaNode(int At, int Length)
{
    /// <summary>A number as typed.</summary>
    public sealed record Number(decimal Value, int At, int Length) : FormulaNode(At, Length);

    /// <summary>An input or a line, by its key.</summary>
    public sealed record Name(string Key, int At, int Length) : FormulaNode(At, Length);

    /// <summary>A minus sign before something.</summary>
    public sealed record Negated(FormulaNode Operand, int At, int Length) : FormulaNode(At, Length);

    /// <summary>Two parts with an operator between them.</summary>
    public sealed record Binary(FormulaOperator Operator, FormulaNode Left, FormulaNode Right, int At, int Length) : FormulaNode(At, Length);

    /// <summary>A function of some parts.</summary>
    public sealed record Application(FormulaFunction Function, IReadOnlyList<FormulaNode> Values, int At, int Length) : FormulaNode(At, Length);

    /// <summary>The parts it consists of, in order.</summary>
    public IReadOnlyList<FormulaNode> Parts =>
        this switch
        {
            Negated negated => [negated.Operand],
            Binary binary => [binary.Left, binary.Right],
            Application call => call.Values,
            _ => [],
        };
}
