using System.Diagnostics;
using System.Globalization;
using DealRoom.Ground;
using DealRoom.Web.Data;
using DealRoom.Web.Signals;
using Microsoft.Extensions.Hosting;

namespace DealRoom.Benchmarks.Ratios;

/// P4: how long one signal takes from the log to the fold's bell, in a deal with a million signals before it beside one with ten; and the
/// seller's page of both.
static class ScoreUpdate
{
    public static int Prior { get; set; } = 1_000_000;
    const int Few = 10,
        InOneLeg = 500;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var folder = bench.Folder("update");
        var child = bench.Own("update", folder, Prior.ToString(CultureInfo.InvariantCulture), bench.Pairs.ToString(CultureInfo.InvariantCulture));
        await child.ExitAsync(TimeSpan.FromMinutes(30));
        if (child.ExitCode != 0)
            throw new InvalidOperationException(child.Said);
        var lines = child.Said.Split('\n');
        bench.Stop(child);
        foreach (var line in lines.Where(l => l.StartsWith("  P4", StringComparison.Ordinal)))
            Console.WriteLine(line);
        var pairs = lines
            .Where(l => l.StartsWith("PAIR ", StringComparison.Ordinal))
            .Select(l => l.Split(' ')[1..].Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())
            .ToList();
        var deals = lines.Single(l => l.StartsWith("DEALS ", StringComparison.Ordinal)).Split(' ');
        var beside = string.Create(
            CultureInfo.InvariantCulture,
            $"{Prior} signals before it and {Few}, {pairs.Count * InOneLeg} updates each; medians {Measured.Quantile(pairs.Select(p => p[2]), 0.5):F0} and {Measured.Quantile(pairs.Select(p => p[0]), 0.5):F0} µs"
        );
        return
        [
            Measured.AtMost("P4 score update, many ÷ few prior signals, p50", 1.15, [.. pairs.Select(p => p[2] / p[0])], beside),
            Measured.AtMost(
                "P4 score update, many ÷ few prior signals, p99",
                1.5,
                [.. pairs.Select(p => p[3] / p[1])],
                "append to fold, durable, in one process"
            ),
            await PagesAsync(bench, folder, deals[1], deals[2]),
        ];
    }

    static async Task<Measured> PagesAsync(Bench bench, string folder, string many, string few)
    {
        using var product = await bench.StartProductAsync(folder);
        var cookie = await SellerCookie.OfAsync(Bench.Product);
        // a deal's sums are made at the first look and continued from then on
        using (var first = new HttpClient())
        {
            first.DefaultRequestHeaders.Add("Cookie", cookie);
            foreach (var deal in new[] { many, few })
                (await first.GetAsync($"{Bench.Product}deals/{deal}")).EnsureSuccessStatusCode().Dispose();
        }
        foreach (var deal in new[] { many, few })
            await Wrk.RunAsync($"{Bench.Product}deals/{deal}", "pages.lua", 1, 4, cookie);
        var (ratios, times) = (new List<double>(), new List<(double, double)>());
        for (var pair = 0; pair < bench.Pairs; pair++)
        {
            var f = await Wrk.RunAsync($"{Bench.Product}deals/{few}", "pages.lua", 1, 2, cookie);
            var m = await Wrk.RunAsync($"{Bench.Product}deals/{many}", "pages.lua", 1, 2, cookie);
            if (f.Refused + m.Refused > 0)
                throw new InvalidOperationException("A deal page was refused.");
            ratios.Add(m.P50Ms / f.P50Ms);
            times.Add((f.P50Ms, m.P50Ms));
        }
        return Measured.AtMost(
            "P4 the seller's deal page, many ÷ few prior signals, p50",
            1.5,
            ratios,
            string.Create(
                CultureInfo.InvariantCulture,
                $"medians {Measured.Quantile(times.Select(t => t.Item2), 0.5):F1} and {Measured.Quantile(times.Select(t => t.Item1), 0.5):F1} ms"
            )
        );
    }

    /// The measuring process: the product's log and fold, started as the product starts them.
    public static async Task MeasureAsync(string folder, int prior, int pairs)
    {
        await using var app = LoadGround.Services(Bench.Settings(folder));
        var ground = await LoadGround.FillAsync(app.Services, deals: 2, readersEach: 10, documentsEach: 4, CancellationToken.None);
        var (log, fold) = (app.Services.GetRequiredService<SignalLog>(), app.Services.GetRequiredService<ScoreProjection>());
        await ((IHostedService)fold).StartAsync(default);
        await ((IHostedService)log).StartAsync(default);
        var (many, few) = (new Beats(ground, 0), new Beats(ground, 1));
        var began = DateTimeOffset.UtcNow.AddMinutes(-28);
        var step = TimeSpan.FromMinutes(26) / prior;
        for (var i = 0; i < prior; i += 500)
            await log.TryAppendAsync([.. Enumerable.Range(i, Math.Min(500, prior - i)).Select(n => many.Next(began + step * n, 1))]);
        for (var i = 0; i < Few; i++)
            await log.TryAppendAsync([few.Next(began.AddMinutes(i), 1)]);
        await CaughtUpAsync(folder);
        var bell = app.Services.GetRequiredService<Bell>();
        for (var warm = 0; warm < 4; warm++)
            foreach (var one in new[] { few, many })
                await LegAsync(log, bell, one);
        for (var pair = 0; pair < pairs; pair++)
        {
            var (f, m) = (await LegAsync(log, bell, few), await LegAsync(log, bell, many));
            var line = new[] { Measured.Quantile(f, 0.5), Measured.Quantile(f, 0.99), Measured.Quantile(m, 0.5), Measured.Quantile(m, 0.99) };
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  P4 pair {pair + 1}: few p50 {line[0]:F0} p99 {line[1]:F0} µs, many p50 {line[2]:F0} p99 {line[3]:F0} µs; ratios {line[2] / line[0]:F2} {line[3] / line[1]:F2}"
                )
            );
            Console.WriteLine("PAIR " + string.Join(' ', line.Select(x => x.ToString("F1", CultureInfo.InvariantCulture))));
        }
        Console.WriteLine($"DEALS {ground.Deals[0]} {ground.Deals[1]}");
        await ((IHostedService)log).StopAsync(default);
        await ((IHostedService)fold).StopAsync(default);
    }

    static async Task<List<double>> LegAsync(SignalLog log, Bell bell, Beats beats)
    {
        using var ring = bell.Listen(BellTopic.Fold);
        var times = new List<double>();
        for (var i = 0; i < InOneLeg; i++)
        {
            var row = beats.Next(DateTimeOffset.UtcNow, 5000);
            var began = Stopwatch.GetTimestamp();
            await log.TryAppendAsync([row]);
            await ring.WaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }
        return times;
    }

    static async Task CaughtUpAsync(string folder)
    {
        using var db = Bench.OpenToRead(folder);
        while (Bench.Number(db, "SELECT (SELECT MAX(Seq) FROM Signals) - (SELECT MAX(Seq) FROM FoldPositions)") > 0)
            await Task.Delay(100);
        // the bell of the last batch is over
        await Task.Delay(200);
    }
}

/// The readings of one deal's ten readers, one after the other, a page turned now and then.
sealed class Beats(LoadGround ground, int deal)
{
    readonly ViewCapability[] views = [.. ground.Views.Select(v => v.Opened).Where(v => v.Deal == ground.Deals[deal])];
    int n;

    public SignalRow Next(DateTimeOffset at, long activeMs)
    {
        var view = views[n++ % views.Length];
        return new SignalRow
        {
            DealId = view.Deal,
            Id = Guid.CreateVersion7(at),
            Cause = RowCause.Signal,
            Kind = view.Kind,
            MemberId = view.Member,
            GrantId = view.Grant,
            ItemId = view.Item,
            Asset = view.Asset,
            Page = n / 80 % view.Pages + 1,
            ActiveMs = activeMs,
            At = at,
            ReceivedAt = at,
            ViewId = view.View,
            N = n,
        };
    }
}
