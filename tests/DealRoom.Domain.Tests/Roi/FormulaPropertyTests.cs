using DealRoom.Domain.Roi.Formulas;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>What holds for every formula, over generated ones.</summary>
public sealed class FormulaPropertyTests
{
    private const string Alphabet = "0123456789.%+-*/×÷()（），,、<>=≦≧≠ー　 abif人数minroundmax単価😀\uD800\n#９＋−";
    private static readonly string[] Keys = ["人数", "単価", "rate"];

    private static string? KeyOf(string word) => Keys.Contains(FormulaWords.Fold(word)) ? FormulaWords.Fold(word) : null;

    private static FormulaNode Tree(Random dice, int depth) =>
        dice.Next(depth <= 0 ? 2 : 6) switch
        {
            0 => new FormulaNode.Number(dice.Next(0, 100_000) / (decimal)Math.Pow(10, dice.Next(0, 5)), 0, 0),
            1 => new FormulaNode.Name(Keys[dice.Next(Keys.Length)], 0, 0),
            2 => new FormulaNode.Negated(Tree(dice, depth - 1), 0, 0),
            3 => Call(dice, depth - 1),
            _ => new FormulaNode.Binary((FormulaOperator)dice.Next(1, 11), Tree(dice, depth - 1), Tree(dice, depth - 1), 0, 0),
        };

    private static FormulaNode.Application Call(Random dice, int depth)
    {
        var function = (FormulaFunction)dice.Next(1, 5);
        var count =
            function == FormulaFunction.If ? 3
            : function == FormulaFunction.Round ? dice.Next(1, 3)
            : dice.Next(1, 4);
        return new(function, [.. Enumerable.Range(0, count).Select(_ => Tree(dice, depth))], 0, 0);
    }

    private static bool Same(FormulaNode one, FormulaNode other) =>
        (one, other) switch
        {
            (FormulaNode.Number a, FormulaNode.Number b) => a.Value == b.Value,
            (FormulaNode.Name a, FormulaNode.Name b) => a.Key == b.Key,
            (FormulaNode.Binary a, FormulaNode.Binary b) when a.Operator != b.Operator => false,
            (FormulaNode.Application a, FormulaNode.Application b) when a.Function != b.Function => false,
            _ => one.GetType() == other.GetType()
                && one.Parts.Count == other.Parts.Count
                && one.Parts.Zip(other.Parts).All(p => Same(p.First, p.Second)),
        };

    [Fact]
    public void What_is_printed_reads_as_the_same_tree()
    {
        var read = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var tree = Tree(new Random(seed), 5);
            var text = Formula.Print(tree);
            if (text.Length > Formula.MostCharacters)
            {
                continue;
            }
            read++;
            var formula = Assert.IsType<FormulaReading.Accepted>(Formula.Read(text, KeyOf)).Formula;
            Assert.True(Same(tree, formula.Tree), text);
            Assert.Equal(text, formula.Print());
        }
        Assert.True(read > 2000);
    }

    [Fact]
    public void Nothing_typed_throws_and_every_place_lies_in_the_text()
    {
        var values = new Dictionary<string, decimal>
        {
            ["人数"] = decimal.MaxValue,
            ["単価"] = 0,
            ["rate"] = -0.0000000000000000001m,
        };
        var computed = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var dice = new Random(seed);
            var text = seed % 2 == 0 ? Garbage(dice) : Damaged(Formula.Print(Tree(dice, 3)), dice);
            switch (Formula.Read(text, KeyOf))
            {
                case FormulaReading.Refused refused:
                    Assert.NotEmpty(refused.Findings);
                    Assert.All(refused.Findings, finding => AssertPlace(finding, text));
                    break;
                case FormulaReading.Accepted accepted:
                    computed++;
                    if (accepted.Formula.Evaluate(values) is FormulaValue.Refused unable)
                    {
                        AssertPlace(unable.Finding, text);
                    }
                    break;
            }
        }
        Assert.True(computed > 1000);
    }

    private static void AssertPlace(FormulaFinding finding, string text)
    {
        Assert.True(finding.At >= 0 && finding.Length >= 0 && finding.At + finding.Length <= text.Length, text);
        if (finding.Part.Length > 0)
        {
            Assert.Equal(text.Substring(finding.At, finding.Length), finding.Part);
        }
    }

    private static string Garbage(Random dice) =>
        string.Concat(Enumerable.Range(0, dice.Next(0, 40)).Select(_ => Alphabet[dice.Next(Alphabet.Length)]));

    private static string Damaged(string text, Random dice) =>
        dice.Next(3) == 0 || text.Length == 0
            ? text
            : text.Remove(dice.Next(text.Length), 1).Insert(dice.Next(text.Length), $"{Alphabet[dice.Next(Alphabet.Length)]}");
}
