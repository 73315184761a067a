using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>What other limits would do (R126): how many open deals each tier and the handover would hold, and how such deals ended.</summary>
public sealed record ThresholdTrial(
    ScoreThresholds Limits,
    IReadOnlyDictionary<Tier, int> Open,
    int Due,
    int Moving,
    Backtest Past,
    WinRate HandedOver
)
{
    public static async Task<IReadOnlyList<ThresholdTrial>> OfAsync(
        DealRoomDb db,
        BacktestReading closed,
        ScoreModel model,
        IReadOnlyList<ScoreThresholds> trials,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var open = db.Deals.AsNoTracking().Where(d => d.Stage != DealStage.Won && d.Stage != DealStage.Lost);
        var folds = await DealScores.FoldsAsync(db, open, ct);
        var cases = closed.Cases(model, [.. trials]);
        var tiers = trials.Prepend(model.Thresholds).Select(l => folds.Values.Select(f => At(f, l, now)).ToList()).ToList();
        return
        [
            .. trials
                .Prepend(model.Thresholds)
                .Select(
                    (limits, i) =>
                        new ThresholdTrial(
                            limits,
                            tiers[i].CountBy(t => t.Tier).ToDictionary(),
                            tiers[i].Count(t => t.Hottest >= limits.Handover),
                            tiers[i].Zip(tiers[0]).Count(pair => pair.First.Tier != pair.Second.Tier),
                            Backtest.Of(cases[i]),
                            RateOf(cases[i].Where(c => ScoreView.Shown(c.Hottest) >= limits.Handover))
                        )
                ),
        ];
    }

    static (Tier Tier, int Hottest) At(DealFold fold, ScoreThresholds limits, DateTimeOffset now)
    {
        var view = new DealFold(fold.Model with { Thresholds = limits }, fold.State, _ => null, DealFacts.Unknown, TimeZoneInfo.Utc).At(now);
        return (view.Tier.Tier, view.Persons.Where(p => p.Person.Identified).Select(p => p.Display).DefaultIfEmpty(0).Max());
    }

    static WinRate RateOf(IEnumerable<BacktestCase> cases)
    {
        var all = cases.ToList();
        return new(all.Count(c => c.Won), all.Count);
    }
}
