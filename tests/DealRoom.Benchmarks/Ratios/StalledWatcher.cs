using System.Globalization;
using DealRoom.Ground;
using DealRoom.Web.Data;

namespace DealRoom.Benchmarks.Ratios;

/// P8: a hundred watchers of one deal while three thousand lines come, with one watcher beside them that takes nothing, and without.
static class StalledWatcher
{
    const int Watchers = 100,
        Lines = 3000,
        ASecond = 150;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var folder = bench.Folder("stalled");
        var ground = await Bench.FillAsync(folder, deals: 1, readersEach: 100, documentsEach: 4);
        var history = await HistoryAsync(folder, ground);
        using var product = await bench.StartProductAsync(folder);
        var cookie = await SellerCookie.OfAsync(Bench.Product);
        using var probe = new Probe(ground.Views);
        await LegAsync(probe, ground, cookie, history, stalled: false);
        var (ratios, times) = (new List<double>(), new List<(double, double)>());
        for (var pair = 0; pair < Math.Min(5, bench.Pairs); pair++)
        {
            var without = await LegAsync(probe, ground, cookie, history, stalled: false);
            var with = await LegAsync(probe, ground, cookie, history, stalled: true);
            ratios.Add(with / without);
            times.Add((without, with));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  P8 pair {pair + 1}: p99 without {without:F1} ms, with a stalled watcher {with:F1} ms; ratio {ratios[^1]:F2}"
                )
            );
        }
        var beside = string.Create(
            CultureInfo.InvariantCulture,
            $"{Watchers} watchers, {Lines} lines at {ASecond}/s, every watcher got every line; medians {Measured.Quantile(times.Select(t => t.Item2), 0.5):F1} and {Measured.Quantile(times.Select(t => t.Item1), 0.5):F1} ms"
        );
        return [Measured.AtMost("P8 healthy watchers' p99, one stalled ÷ none", 1.2, ratios, beside)];
    }

    // twelve megabytes the stalled one asks for and never takes
    static async Task<long> HistoryAsync(string folder, LoadGround ground)
    {
        await using var services = LoadGround.Services(Bench.Settings(folder));
        await using var scope = services.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var (now, text) = (DateTimeOffset.UtcNow, new string('x', 4096));
        for (var seq = 1; seq <= 3000; seq++)
            db.Moments.Add(
                new MomentRow
                {
                    Seq = seq,
                    DealId = ground.Deals[0],
                    At = now,
                    RecordedAt = now,
                    Kind = MomentKind.Reading,
                    Asset = text,
                }
            );
        await db.SaveChangesAsync();
        return 3000;
    }

    static async Task<double> LegAsync(Probe probe, LoadGround ground, string cookie, long history, bool stalled)
    {
        using var stop = new CancellationTokenSource();
        var beside = stalled ? StallAsync(ground, cookie, stop.Token) : Task.CompletedTask;
        if (stalled)
            await Task.Delay(1000);
        var from = DateTimeOffset.UtcNow;
        var watching = Enumerable.Range(0, Watchers).Select(_ => WatchAsync(ground, cookie, history, from)).ToList();
        await Task.Delay(1500);
        using var sending = new CancellationTokenSource(TimeSpan.FromSeconds((double)Lines / ASecond) + TimeSpan.FromSeconds(1));
        await probe.RunAsync(ASecond, sending.Token);
        var times = await Task.WhenAll(watching).WaitAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await beside;
        return Measured.Quantile(times.SelectMany(t => t), 0.99);
    }

    static async Task<List<double>> WatchAsync(LoadGround ground, string cookie, long since, DateTimeOffset from)
    {
        var times = new List<double>();
        using var hub = await HubSocket.WatchAsync(Bench.Product, cookie, $"{ground.Deals[0]}", since, default);
        while (times.Count < Lines)
        {
            var moment = await hub.NextAsync(default) ?? throw new InvalidOperationException("A healthy watcher was cut.");
            var at = Probe.At(moment);
            if (at > from)
                times.Add((DateTimeOffset.UtcNow - at).TotalMilliseconds);
        }
        return times;
    }

    // it is cut after two seconds and comes again, for as long as the leg lasts
    static async Task StallAsync(LoadGround ground, string cookie, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var raw = await HubSocket.StalledAsync(Bench.Product, cookie, $"{ground.Deals[0]}");
            await Task.Delay(TimeSpan.FromSeconds(5), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
