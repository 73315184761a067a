namespace DealRoom.Domain.Roi.Formulas;

/// <summary>
/// Recursive descent: comparison, then + and −, then × and ÷, then the sign, then what stands alone. The first mistake ends it.
/// </summary>
internal sealed class FormulaParser(List<FormulaToken> tokens, Func<string, string?> keyOf)
{
    private readonly List<FormulaFinding> unknown = [];
    private int position;
    private int depth;
    private FormulaFinding? mistake;

    private FormulaToken Current => tokens[position];

    /// <summary>The tree, or what is wrong.</summary>
    public (FormulaNode? Tree, IReadOnlyList<FormulaFinding> Findings) Parse()
    {
        var tree = Comparison();
        if (mistake is null && Current.Kind != TokenKind.End)
        {
            Fail(Current, Current.Kind == TokenKind.Close ? FormulaFault.NotOpened : FormulaFault.OperatorMissing);
        }

        return mistake is not null ? (null, [mistake])
            : unknown.Count > 0 ? (null, unknown)
            : (tree, []);
    }

    private FormulaNode? Comparison()
    {
        var left = Chain(Product, FormulaOperator.Add, FormulaOperator.Subtract);
        if (left is null || !IsOperator(FormulaOperator.Less, FormulaOperator.NotEqual))
        {
            return left;
        }

        var op = Take().Operator;
        var right = Chain(Product, FormulaOperator.Add, FormulaOperator.Subtract);
        if (right is not null && IsOperator(FormulaOperator.Less, FormulaOperator.NotEqual))
        {
            return Fail(Current, FormulaFault.ComparisonTwice);
        }

        return right is null ? null : Join(op, left, right);
    }

    private FormulaNode? Product() => Chain(Signed, FormulaOperator.Multiply, FormulaOperator.Divide);

    private FormulaNode? Chain(Func<FormulaNode?> part, FormulaOperator first, FormulaOperator last)
    {
        var left = part();
        while (left is not null && IsOperator(first, last))
        {
            var op = Take().Operator;
            var right = part();
            left = right is null ? null : Join(op, left, right);
        }

        return left;
    }

    private FormulaNode? Signed()
    {
        if (!IsOperator(FormulaOperator.Add, FormulaOperator.Subtract))
        {
            return Alone();
        }

        var sign = Take();
        var operand = Deeper(sign, Signed);
        return operand is null || sign.Operator == FormulaOperator.Add
            ? operand
            : new FormulaNode.Negated(operand, sign.At, operand.At + operand.Length - sign.At);
    }

    private FormulaNode? Alone()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new FormulaNode.Number(token.Value, token.At, token.Length);
            case TokenKind.Word:
                Take();
                return Current.Kind == TokenKind.Open ? Call(token) : Named(token);
            case TokenKind.Open:
                Take();
                return Deeper(token, () => Closed(token, Comparison()));
            default:
                return Fail(token, FormulaFault.ValueMissing);
        }
    }

    private FormulaNode.Name Named(FormulaToken word)
    {
        var key = keyOf(word.Text);
        if (key is null)
        {
            unknown.Add(word.Finding(FormulaFault.UnknownName));
        }

        return new FormulaNode.Name(key ?? word.Text, word.At, word.Length);
    }

    private FormulaNode? Call(FormulaToken word)
    {
        if (FormulaWords.FunctionOf(word.Text) is not { } function)
        {
            return Fail(word, FormulaFault.UnknownFunction);
        }

        var open = Take();
        return Deeper(word, () => Values(word, open, function));
    }

    private FormulaNode.Application? Values(FormulaToken word, FormulaToken open, FormulaFunction function)
    {
        var values = new List<FormulaNode>();
        while (true)
        {
            if (values.Count == 0 && Current.Kind == TokenKind.Close)
            {
                break;
            }

            if (Comparison() is not { } value)
            {
                return null;
            }

            values.Add(value);
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Take();
        }

        if (Closed(open, new FormulaNode.Number(0, open.At, 1)) is null)
        {
            return null;
        }

        var (least, most) = Formula.CountsOf(function);
        var end = tokens[position - 1].EndsAt;
        if (values.Count < least || values.Count > most)
        {
            Fail(word, FormulaFault.WrongCount);
            return null;
        }

        return new(function, values, word.At, end - word.At);
    }

    private FormulaNode? Closed(FormulaToken open, FormulaNode? inside)
    {
        if (inside is null || Current.Kind == TokenKind.Close)
        {
            Skip(inside);
            return inside;
        }

        return Current.Kind == TokenKind.End ? Fail(open, FormulaFault.NotClosed) : Fail(Current, FormulaFault.OperatorMissing);
    }

    private void Skip(FormulaNode? inside)
    {
        if (inside is not null)
        {
            Take();
        }
    }

    private FormulaNode? Deeper(FormulaToken token, Func<FormulaNode?> read)
    {
        if (++depth > Formula.MostDepth)
        {
            return Fail(token, FormulaFault.TooDeep);
        }

        var node = read();
        depth--;
        return node;
    }

    private bool IsOperator(FormulaOperator first, FormulaOperator last) =>
        Current.Kind == TokenKind.Operator && Current.Operator >= first && Current.Operator <= last;

    private FormulaToken Take() => tokens[position++];

    private static FormulaNode.Binary Join(FormulaOperator op, FormulaNode left, FormulaNode right) =>
        new(op, left, right, left.At, right.At + right.Length - left.At);

    private FormulaNode? Fail(FormulaToken token, FormulaFault fault)
    {
        mistake ??= token.Finding(fault);
        return null;
    }
}
