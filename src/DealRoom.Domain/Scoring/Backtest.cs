namespace DealRoom.Domain.Scoring;

/// <summary>
/// Does the score tell who buys? (R127) Figures over closed deals as they stood before the end: win rate by tier, how well the score ranks
/// (AUC), how far it is from the outcome (Brier, against always saying the average), and by bands whether what it says comes true.
/// </summary>
public sealed record Backtest
{
    /// <summary>Wins below which the figures are 参考値.</summary>
    public const int WonEnough = 50;

    /// <summary>Losses below which the figures are 参考値.</summary>
    public const int LostEnough = 150;

    private const int BandWidth = 20,
        Top = 100;

    /// <summary>All deals together.</summary>
    public required WinRate All { get; init; }

    /// <summary>高, 中, 低.</summary>
    public required IReadOnlyList<BacktestTier> Tiers { get; init; }

    /// <summary>0–19, 20–39, … 80–100.</summary>
    public required IReadOnlyList<BacktestBand> Bands { get; init; }

    /// <summary>The chance that of one won and one lost deal the won one had the higher score; equal scores count half. Null without both.</summary>
    public required double? Auc { get; init; }

    /// <summary>Mean square of (score ÷ 100 − outcome); smaller is better. Null without deals.</summary>
    public required double? Brier { get; init; }

    /// <summary>The same for always saying the average: p(1 − p).</summary>
    public required double? BrierOfAverage { get; init; }

    /// <summary>No lower tier won more often than a higher one; null when fewer than two tiers have deals.</summary>
    public required bool? Monotonic { get; init; }

    /// <summary>The staircase of the ranking: share of lost and of won deals at or above each score, from (0,0) to (1,1).</summary>
    public required IReadOnlyList<(double Lost, double Won)> Ranking { get; init; }

    /// <summary>参考値: too few deals to conclude anything.</summary>
    public bool Indicative => All.Won < WonEnough || All.Deals - All.Won < LostEnough;

    /// <summary>The figures of these deals.</summary>
    public static Backtest Of(IReadOnlyCollection<BacktestCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var all = Rate(cases);
        var tiers = new[] { Tier.High, Tier.Medium, Tier.Low }
            .Select(tier => Rate(cases.Where(c => c.Tier == tier)) is var rate ? new BacktestTier(tier, rate, rate.LiftOver(all)) : null!)
            .ToList();
        return new Backtest
        {
            All = all,
            Tiers = tiers,
            Bands = [.. Enumerable.Range(0, Top / BandWidth).Select(i => Band(cases, i * BandWidth))],
            Auc = AucOf(cases),
            Brier = cases.Count == 0 ? null : cases.Average(c => Math.Pow(c.Score / Top - (c.Won ? 1 : 0), 2)),
            BrierOfAverage = all.Rate * (1 - all.Rate),
            Monotonic = MonotonicOf(tiers),
            Ranking = RankingOf(cases, all),
        };
    }

    private static WinRate Rate(IEnumerable<BacktestCase> cases)
    {
        var (won, deals) = (0, 0);
        foreach (var one in cases)
        {
            deals++;
            won += one.Won ? 1 : 0;
        }
        return new(won, deals);
    }

    private static BacktestBand Band(IEnumerable<BacktestCase> cases, int from)
    {
        var last = from + BandWidth == Top;
        var mine = cases.Where(c => c.Score >= from && (last || c.Score < from + BandWidth)).ToList();
        return new(from, last ? Top : from + BandWidth - 1, mine.Count == 0 ? null : mine.Average(c => c.Score), Rate(mine));
    }

    // by ranks: the sum over pairs without looking at each pair
    private static double? AucOf(IReadOnlyCollection<BacktestCase> cases)
    {
        double won = cases.Count(c => c.Won),
            lost = cases.Count - won,
            below = 0,
            sum = 0;
        if (won == 0 || lost == 0)
        {
            return null;
        }
        foreach (var equal in cases.GroupBy(c => c.Score).OrderBy(g => g.Key))
        {
            double up = equal.Count(c => c.Won),
                down = equal.Count() - up;
            sum += up * (below + down / 2);
            below += down;
        }
        return sum / (won * lost);
    }

    private static bool? MonotonicOf(List<BacktestTier> tiers)
    {
        var rates = tiers.Where(t => t.Rate.Deals > 0).Select(t => t.Rate.Rate!.Value).ToList();
        return rates.Count < 2 ? null : rates.Zip(rates.Skip(1)).All(pair => pair.First >= pair.Second);
    }

    private static List<(double, double)> RankingOf(IEnumerable<BacktestCase> cases, WinRate all)
    {
        var (won, lost, steps) = (0, 0, new List<(double, double)> { (0, 0) });
        foreach (var equal in cases.GroupBy(c => c.Score).OrderByDescending(g => g.Key))
        {
            won += equal.Count(c => c.Won);
            lost += equal.Count(c => !c.Won);
            steps.Add((Share(lost, all.Deals - all.Won), Share(won, all.Won)));
        }
        return steps;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
