using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Tests.Roi;

/// <summary>What must hold for every case, over generated ones.</summary>
public sealed class RoiPropertyTests
{
    private static IEnumerable<(RoiCase Case, Random Dice)> Cases()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var dice = new Random(seed);
            var years = dice.Next(1, 11);
            yield return (new RoiCase(dice.Next(0, 30) / 100m, Lines(dice, years), Lines(dice, years)), dice);
        }
    }

    private static List<RoiLine> Lines(Random dice, int years) =>
        [
            .. Enumerable
                .Range(0, dice.Next(1, 4))
                .Select(n => new RoiLine(
                    $"{n}",
                    [.. Enumerable.Range(0, years + 1).Select(_ => (decimal)dice.Next(0, 9_000_000))],
                    dice.Next(0, 40) / 100m
                )),
        ];

    [Fact]
    public void Present_value_is_linear_in_the_flows()
    {
        foreach (var (one, dice) in Cases())
        {
            var factor = dice.Next(1, 9);
            var scaled = new RoiCase(one.DiscountRate, Scaled(one.Benefits, factor), Scaled(one.Costs, factor));
            Assert.Equal((double)(one.Compute().Npv * factor), (double)scaled.Compute().Npv, 1e-6);
        }
    }

    [Fact]
    public void The_internal_rate_makes_the_present_value_zero()
    {
        var found = 0;
        foreach (var (one, _) in Cases())
        {
            var flows = one.Compute().CashFlow;
            if (CashFlow.InternalRate(flows) is not { } rate)
            {
                continue;
            }
            found++;
            var value = flows.Select((flow, year) => (double)flow / Math.Pow(1 + rate, year)).ToList();
            Assert.True(Math.Abs(value.Sum()) <= 1e-6 * value.Sum(Math.Abs), $"rate {rate}: {value.Sum()}");
        }
        Assert.True(found > 20, $"only {found} cases have a rate");
    }

    [Fact]
    public void A_higher_benefit_never_lengthens_the_payback_and_risk_never_helps()
    {
        foreach (var (one, dice) in Cases())
        {
            var before = one.Compute();
            var more = one with { Benefits = Raised(one.Benefits, dice.Next(1, 1_000_000)) };
            Assert.True((more.Compute().PaybackMonths ?? decimal.MaxValue) <= (before.PaybackMonths ?? decimal.MaxValue));
            var plain = new RoiCase(
                one.DiscountRate,
                [.. one.Benefits.Select(l => l with { Risk = 0 })],
                [.. one.Costs.Select(l => l with { Risk = 0 })]
            );
            Assert.True(before.Npv <= plain.Compute().Npv);
        }
    }

    private static List<RoiLine> Scaled(IEnumerable<RoiLine> lines, int factor) =>
        [.. lines.Select(line => line with { Flows = [.. line.Flows.Select(flow => flow * factor)] })];

    private static List<RoiLine> Raised(IEnumerable<RoiLine> lines, int by) =>
        [.. lines.Select(line => line with { Flows = [.. line.Flows.Select(flow => flow + by)] })];
}
