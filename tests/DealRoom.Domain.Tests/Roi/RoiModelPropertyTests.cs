using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Templates;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>What holds for every calculator and every typed number, over generated ones.</summary>
public sealed class RoiModelPropertyTests
{
    private static readonly string[] Formulas =
    [
        "x",
        "x × y",
        "x ÷ y",
        "l0",
        "l1 + x",
        "l2 × l1",
        "year × x",
        "if(x > y, l0, y)",
        "round(x ÷ 3, 2)",
        "1 ÷ (year − 2)",
        "−x",
        "nobody",
        "1 +",
        "",
    ];

    private static readonly decimal[] Values = [0, 1, -1, 0.5m, 1e-20m, 1e15m, -1e15m, 1e28m, 3500, 0.3333333333333333m];

    private static T Of<T>(Random dice, IReadOnlyList<T> all) => all[dice.Next(all.Count)];

    private static RoiModel Model(Random dice) =>
        new()
        {
            Name = new("試算", ""),
            HorizonYears = dice.Next(10) == 0 ? dice.Next(-5, 20) : dice.Next(1, 11),
            DiscountRate = dice.Next(0, 20) / 20m,
            LowRate = 0.01m,
            HighRate = 0.5m,
            Inputs = [.. new[] { "x", "y" }.Select(key => Input(dice, key))],
            Lines = [.. Enumerable.Range(0, 3).Select(n => Line(dice, n))],
        };

    private static RoiInput Input(Random dice, string key) =>
        new()
        {
            Key = key,
            Name = new(key, ""),
            Default = Of(dice, Values),
            Low = Of(dice, Values),
            High = Of(dice, Values),
        };

    private static RoiModelLine Line(Random dice, int n) =>
        new()
        {
            Key = $"l{n}",
            Name = new($"行{n}", ""),
            Kind = (RoiLineKind)dice.Next(1, 4),
            Formula = Of(dice, Formulas),
            OneOffYear = dice.Next(3) == 0 ? dice.Next(-1, 12) : null,
            Adoption = dice.Next(3) == 0 ? [Of(dice, Formulas), "50%"] : [],
            Risk = dice.Next(8) == 0 ? Of(dice, Values) : dice.Next(0, 100) / 100m,
        };

    [Fact]
    public void Whatever_is_built_and_typed_is_computed_or_refused_with_a_reason()
    {
        var (computed, refused) = (0, 0);
        for (var seed = 0; seed < 3000; seed++)
        {
            var dice = new Random(seed);
            var model = Model(dice);
            var typed = new Dictionary<string, decimal> { ["x"] = Of(dice, Values), [RoiModel.RateKey] = Of(dice, Values) };
            if (dice.Next(2) == 0)
            {
                typed.Remove(RoiModel.RateKey);
            }
            switch (model.Compute(typed))
            {
                case RoiReading.Refused no:
                    refused++;
                    Assert.NotEmpty(no.Findings);
                    break;
                case RoiReading.Computed yes:
                    computed++;
                    Assert.All(yes.Answer.Lines, line => Assert.Equal(model.HorizonYears + 1, line.Adjusted.Count));
                    break;
            }
            model.Check();
            var widths = model.Sensitivity(typed).Select(swing => swing.Width).ToList();
            Assert.Equal(widths.OrderDescending(), widths);
            model.Spread(typed);
        }
        Assert.True(computed > 100 && refused > 300, $"{computed} computed, {refused} refused");
    }

    [Fact]
    public void Risk_and_a_slower_ramp_never_help()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var dice = new Random(seed);
            var model = RoiTemplates.Each["labour"];
            var riskier = model with { Lines = [.. model.Lines.Select(line => line with { Risk = dice.Next(0, 50) / 100m })] };
            var slower = new Dictionary<string, decimal> { ["adoption1"] = dice.Next(0, 60) / 100m };
            Assert.True(Npv(riskier, []) <= Npv(model, []));
            Assert.True(Npv(model, slower) <= Npv(model, []));
        }

        static decimal Npv(RoiModel model, Dictionary<string, decimal> typed) => ((RoiReading.Computed)model.Compute(typed)).Answer.Result.Npv;
    }

    [Fact]
    public void No_typed_number_throws_and_every_place_lies_in_it()
    {
        const string Alphabet = "0123456789,.，．０９万億兆千百円%％△▲−-+¥ 　人abー、\uD800😀()";
        var accepted = 0;
        for (var seed = 0; seed < 20_000; seed++)
        {
            var dice = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, dice.Next(0, 12)).Select(_ => Alphabet[dice.Next(Alphabet.Length)]));
            switch (TypedNumber.Read(text, (RoiUnit)dice.Next(1, 4), "人"))
            {
                case NumberReading.Refused refused:
                    Assert.Equal(text.Substring(refused.At, refused.Length), refused.Part);
                    break;
                case NumberReading.Accepted number:
                    accepted++;
                    Assert.True(Math.Abs(number.Value) <= RoiLimits.MostAmount);
                    break;
            }
        }
        Assert.True(accepted > 300, $"{accepted}");
    }
}
