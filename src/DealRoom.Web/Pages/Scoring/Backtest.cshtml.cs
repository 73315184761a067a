using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>Does the score tell who buys? One model on deals that ended, beside another one, and under other limits (R126, R127).</summary>
public sealed class BacktestModel(DealRoomDb db, TimeProvider clock) : PageModel
{
    public sealed record Segment(string Name, Backtest Report);

    public IReadOnlyList<ModelVersions.Line> Versions { get; private set; } = [];
    public int Version { get; private set; }
    public int? Against { get; private set; }
    public Backtest Report { get; private set; } = Backtest.Of([]);
    public Backtest? Other { get; private set; }
    public IReadOnlyList<Segment> Industries { get; private set; } = [];
    public IReadOnlyList<Segment> Sizes { get; private set; } = [];
    public IReadOnlyList<ThresholdTrial> Trials { get; private set; } = [];
    public int TooYoung { get; private set; }

    public int High { get; private set; }
    public int Medium { get; private set; }
    public int Handover { get; private set; }
    public bool WrongLimits { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? version, int? against, int? high, int? medium, int? handover, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Versions = [.. (await ModelVersions.AllAsync(db, now, ct)).Where(v => v.Standing != ModelStanding.Discarded)];
        Version = version ?? Versions.First(v => v.Standing == ModelStanding.InForce && v.Segment.Closeness == 0).Version;
        if (Versions.FirstOrDefault(v => v.Version == Version) is not { } shown)
            return NotFound();
        var closed = await BacktestReading.OfAsync(db, ct);
        var cases = closed.Cases(shown.Model)[0];
        (Report, TooYoung) = (Backtest.Of(cases), closed.TooYoung);
        Against = against is { } a && a != Version && Versions.Any(v => v.Version == a) ? a : null;
        if (Against is { } other)
            Other = Backtest.Of(closed.Cases(Versions.First(v => v.Version == other).Model)[0]);
        Industries = Split(cases, c => c.Industry);
        Sizes = Split(cases, c => SizeOf(c.Employees));
        Trials = await ThresholdTrial.OfAsync(db, closed, shown.Model, TrialsOf(shown.Model.Thresholds, high, medium, handover), now, ct);
        return Page();
    }

    List<ScoreThresholds> TrialsOf(ScoreThresholds now, int? high, int? medium, int? handover)
    {
        (High, Medium, Handover) = (high ?? now.TierHigh, medium ?? now.TierMedium, handover ?? now.Handover);
        WrongLimits = High is < 1 or > 100 || Medium is < 1 or > 100 || Handover is < 1 or > 100 || High <= Medium;
        List<ScoreThresholds> trials =
        [
            now with
            {
                Handover = now.Handover - 5,
            },
            now with
            {
                Handover = now.Handover + 5,
            },
            now with
            {
                TierHigh = now.TierHigh - 5,
            },
            now with
            {
                TierHigh = now.TierHigh + 5,
            },
        ];
        if (!WrongLimits && (High, Medium, Handover) != (now.TierHigh, now.TierMedium, now.Handover))
            trials.Add(now with { TierHigh = High, TierMedium = Medium, Handover = Handover });
        return trials;
    }

    static IReadOnlyList<Segment> Split(IReadOnlyList<BacktestCase> cases, Func<BacktestCase, string> by) =>
        [
            .. cases
                .GroupBy(by)
                .Select(g => new Segment(g.Key, Backtest.Of([.. g])))
                .OrderByDescending(s => s.Report.All.Deals)
                .ThenBy(s => s.Name, StringComparer.Ordinal),
        ];

    static string SizeOf(int? employees) =>
        employees switch
        {
            null => "",
            < 100 => "–99",
            < 300 => "100–299",
            < 1000 => "300–999",
            _ => "1000–",
        };
}
