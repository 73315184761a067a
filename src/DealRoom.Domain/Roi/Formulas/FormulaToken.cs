namespace DealRoom.Domain.Roi.Formulas;

internal enum TokenKind
{
    Number,
    Word,
    Operator,
    Open,
    Close,
    Comma,
    End,
}

/// <summary>One word of a formula's text. Word is folded for comparison; Text is as it was typed.</summary>
internal sealed record FormulaToken(TokenKind Kind, string Text, int At, decimal Value = 0, FormulaOperator Operator = default)
{
    public int Length => Text.Length;

    public int EndsAt => At + Text.Length;

    public FormulaFinding Finding(FormulaFault fault) => new(fault, At, Length, Text);
}
