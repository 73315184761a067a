using DealRoom.Domain.Scoring;

namespace DealRoom.Domain.Tests.Scoring;

public sealed class BacktestTests
{
    /// The small example of score.md: twenty deals, seven won.
    private static readonly IReadOnlyList<BacktestCase> Twenty =
    [
        .. "92+ 88+ 85- 81+ 76+ 72- 68+ 61- 57- 55+ 52- 47- 41- 33- 28+ 22- 18- 12- 9- 5-"
            .Split(' ')
            .Select(one => (Score: int.Parse(one[..^1], System.Globalization.CultureInfo.InvariantCulture), Won: one[^1] == '+'))
            .Select(one => new BacktestCase(
                one.Score,
                one.Score >= 80 ? Tier.High
                    : one.Score >= 50 ? Tier.Medium
                    : Tier.Low,
                one.Won
            )),
    ];

    [Fact]
    public void Twenty_deals()
    {
        var report = Backtest.Of(Twenty);
        Assert.Equal(
            ["High 3/4 2.142857 .300642 .954413", "Medium 3/7 1.224490 .158220 .749542", "Low 1/9 .317460 .019891 .435000"],
            report.Tiers.Select(t =>
                FormattableString.Invariant($"{t.Tier} {t.Rate.Won}/{t.Rate.Deals} {t.Lift:#.000000} {t.Rate.Low:#.000000} {t.Rate.High:#.000000}")
            )
        );
        Assert.Equal(.824176, report.Auc!.Value, 5e-7);
        Assert.Equal(.187490, report.Brier!.Value, 5e-7);
        Assert.Equal(.227500, report.BrierOfAverage!.Value, 5e-7);
        Assert.Equal(["0/4", "1/3", "1/5", "2/4", "3/4"], report.Bands.Select(b => $"{b.Rate.Won}/{b.Rate.Deals}"));
        Assert.True(report.Monotonic);
        Assert.True(report.Indicative);
        Assert.Equal(((0, 0), (1, 1)), (report.Ranking[0], report.Ranking[^1]));
    }

    [Fact]
    public void Nothing_is_said_of_no_deals()
    {
        var report = Backtest.Of([]);
        Assert.Null(report.Auc);
        Assert.Null(report.Brier);
        Assert.Null(report.All.Rate);
        Assert.Null(report.Monotonic);
        Assert.All(report.Tiers, t => Assert.Null(t.Lift));
    }

    [Fact]
    public void Equal_scores_count_half() =>
        Assert.Equal(0.5, Backtest.Of([new(50, Tier.Medium, true), new(50, Tier.Medium, false)]).Auc!.Value, 1e-12);

    [Fact]
    public void Enough_deals_are_fifty_won_and_a_hundred_and_fifty_lost()
    {
        static Backtest Of(int won, int lost) =>
            Backtest.Of([.. Enumerable.Range(0, won + lost).Select(i => new BacktestCase(i % 100, Tier.Low, i < won))]);
        Assert.False(Of(50, 150).Indicative);
        Assert.True(Of(49, 150).Indicative);
        Assert.True(Of(50, 149).Indicative);
    }
}
