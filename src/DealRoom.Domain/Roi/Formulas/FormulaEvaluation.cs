namespace DealRoom.Domain.Roi.Formulas;

/// <summary>Computes a tree in decimal. What cannot be computed is named with its part; nothing throws out of here.</summary>
internal sealed class FormulaEvaluation(IReadOnlyDictionary<string, decimal> values, string text)
{
    public FormulaFinding? Finding { get; private set; }

    public decimal? Of(FormulaNode node)
    {
        try
        {
            return node switch
            {
                FormulaNode.Number number => number.Value,
                FormulaNode.Name name => values.TryGetValue(name.Key, out var value) ? value : Blame(FormulaFault.UnknownName, name),
                FormulaNode.Negated negated => -Of(negated.Operand),
                FormulaNode.Binary binary => Binary(binary),
                FormulaNode.Application { Function: FormulaFunction.If } call => If(call),
                FormulaNode.Application call => Call(call),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return Blame(FormulaFault.TooLarge, node);
        }
    }

    private decimal? Binary(FormulaNode.Binary node)
    {
        if (Of(node.Left) is not { } left || Of(node.Right) is not { } right)
        {
            return null;
        }

        return node.Operator switch
        {
            FormulaOperator.Add => left + right,
            FormulaOperator.Subtract => left - right,
            FormulaOperator.Multiply => left * right,
            FormulaOperator.Divide when right == 0 => Blame(FormulaFault.DivisionByZero, node.Right),
            FormulaOperator.Divide => left / right,
            FormulaOperator.Less => left < right ? 1 : 0,
            FormulaOperator.LessOrEqual => left <= right ? 1 : 0,
            FormulaOperator.Greater => left > right ? 1 : 0,
            FormulaOperator.GreaterOrEqual => left >= right ? 1 : 0,
            FormulaOperator.Equal => left == right ? 1 : 0,
            _ => left != right ? 1 : 0,
        };
    }

    private decimal? If(FormulaNode.Application call) => Of(call.Values[0]) is { } condition ? Of(call.Values[condition != 0 ? 1 : 2]) : null;

    private decimal? Call(FormulaNode.Application call)
    {
        var computed = new decimal[call.Values.Count];
        for (var n = 0; n < computed.Length; n++)
        {
            if (Of(call.Values[n]) is not { } value)
            {
                return null;
            }

            computed[n] = value;
        }

        return call.Function switch
        {
            FormulaFunction.Min => computed.Min(),
            FormulaFunction.Max => computed.Max(),
            _ => Round(call, computed[0], computed.Length > 1 ? computed[1] : 0),
        };
    }

    private decimal? Round(FormulaNode.Application call, decimal value, decimal decimals)
    {
        if (decimals is < -9 or > 9 || decimals != decimal.Truncate(decimals))
        {
            return Blame(FormulaFault.BadDecimals, call.Values[1]);
        }

        if (decimals >= 0)
        {
            return decimal.Round(value, (int)decimals, MidpointRounding.AwayFromZero);
        }

        var unit = 1m;
        for (var n = decimals; n < 0; n++)
        {
            unit *= 10;
        }

        return decimal.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private decimal? Blame(FormulaFault fault, FormulaNode node)
    {
        Finding ??= new(fault, node.At, node.Length, text.Substring(node.At, node.Length));
        return null;
    }
}
