using System.Globalization;

namespace DealRoom.Domain.Roi.Formulas;

/// <summary>Writes a tree as text, with no more parentheses than it needs.</summary>
internal sealed class FormulaPrinter(Func<string, string> nameOf, bool spreadsheet)
{
    private const int Tightest = 5;

    public string Of(FormulaNode node) => Of(node, 0);

    private string Of(FormulaNode node, int least)
    {
        var (text, strength) = node switch
        {
            FormulaNode.Number number => (number.Value.ToString(CultureInfo.InvariantCulture), Tightest),
            FormulaNode.Name name => (nameOf(name.Key), Tightest),
            FormulaNode.Negated negated => ((spreadsheet ? "-" : "−") + Of(negated.Operand, 4), 4),
            FormulaNode.Binary binary => Binary(binary),
            FormulaNode.Application call => (Call(call), Tightest),
            _ => ("", Tightest),
        };
        return strength < least ? $"({text})" : text;
    }

    private (string Text, int Strength) Binary(FormulaNode.Binary node)
    {
        var strength = node.Operator switch
        {
            FormulaOperator.Multiply or FormulaOperator.Divide => 3,
            FormulaOperator.Add or FormulaOperator.Subtract => 2,
            _ => 1,
        };
        // a comparison does not chain, so one inside another is parenthesised on both sides
        var left = Of(node.Left, strength == 1 ? 2 : strength);
        var text = $"{left} {Sign(node.Operator)} {Of(node.Right, strength + 1)}";
        // a spreadsheet's comparison is a truth value, ours is 1 or 0
        return spreadsheet && strength == 1 ? ($"IF({text},1,0)", Tightest) : (text, strength);
    }

    private string Call(FormulaNode.Application call)
    {
        var name = call.Function.ToString();
        var values = call.Values.Select(value => Of(value, 0)).ToList();
        if (spreadsheet && call.Function == FormulaFunction.Round && values.Count == 1)
        {
            values.Add("0");
        }

        return spreadsheet ? $"{name.ToUpperInvariant()}({string.Join(',', values)})" : $"{name.ToLowerInvariant()}({string.Join(", ", values)})";
    }

    private string Sign(FormulaOperator op) =>
        (op, spreadsheet) switch
        {
            (FormulaOperator.Add, _) => "+",
            (FormulaOperator.Subtract, true) => "-",
            (FormulaOperator.Subtract, _) => "−",
            (FormulaOperator.Multiply, true) => "*",
            (FormulaOperator.Multiply, _) => "×",
            (FormulaOperator.Divide, true) => "/",
            (FormulaOperator.Divide, _) => "÷",
            (FormulaOperator.Less, _) => "<",
            (FormulaOperator.Greater, _) => ">",
            (FormulaOperator.LessOrEqual, true) => "<=",
            (FormulaOperator.LessOrEqual, _) => "≦",
            (FormulaOperator.GreaterOrEqual, true) => ">=",
            (FormulaOperator.GreaterOrEqual, _) => "≧",
            (FormulaOperator.Equal, _) => "=",
            (_, true) => "<>",
            _ => "≠",
        };
}
