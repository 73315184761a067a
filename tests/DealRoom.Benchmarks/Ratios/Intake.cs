using System.Diagnostics;
using System.Globalization;
using DealRoom.Ground;
using Microsoft.Data.Sqlite;

namespace DealRoom.Benchmarks.Ratios;

/// P1: durable beacons a second, beside a bare POST of the same bodies, and beside raw group commits of the same rows. After each leg the
/// rows are counted and the fold is given time to catch up.
static class Intake
{
    public const int Connections = 64,
        Deals = 400,
        Readers = 10,
        Readings = 1;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var folder = bench.Folder("intake");
        var ground = await Bench.FillAsync(folder, Deals, Readers, 2);
        var raw = bench.Folder("raw");
        File.Copy(Path.Combine(folder, "dealroom.db"), Path.Combine(raw, "dealroom.db"));
        var views = Path.Combine(folder, "views.txt");
        await File.WriteAllLinesAsync(views, ground.Views.Select(v => $"{v.Capability} {v.Opened.Asset}"));

        using var product = await bench.StartProductAsync(folder);
        using var bare = await bench.StartBareAsync();
        await WarmAsync(bare, Bench.Bare + "post", views, 0);
        // every reader has sent something before the first leg, as on any ordinary day
        await WarmAsync(product, Bench.Product + "r/signals", views, 4 * Deals * Readers);
        await CaughtUpAsync(folder, Stopwatch.GetTimestamp());

        var (toBare, toRaw, lag, rates) = (new List<double>(), new List<double>(), new List<double>(), new List<(double, double, double)>());
        for (var pair = 0; pair < bench.Pairs; pair++)
        {
            var (bareCpu, productCpu) = (bare.Cpu, product.Cpu);
            var b = await LegAsync(Bench.Bare + "post", views, 0, bench.Seconds);
            var (p, cpu, caughtUp) = await ProductLegAsync(product, folder, views, pair + 2, bench.Seconds);
            var r = await RawLegAsync(bench, raw);
            toBare.Add(p.PerSecond / b.PerSecond);
            toRaw.Add(p.PerSecond * Readings / r);
            lag.Add(caughtUp / p.Seconds);
            rates.Add((b.PerSecond, p.PerSecond, r));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  P1 pair {pair + 1}: bare {b.PerSecond:F0}/s, product {p.PerSecond:F0}/s (p50 {p.P50Ms:F1} p99 {p.P99Ms:F1} ms), raw {r:F0} rows/s; ratios {toBare[^1]:F2} {toRaw[^1]:F2}; caught up after {lag[^1]:F2} × the leg; processor time of one POST: bare {(bare.Cpu - bareCpu).TotalMicroseconds / b.Requests:F0} µs, product {cpu.TotalMicroseconds / p.Requests:F0} µs, and {(product.Cpu - productCpu - cpu).TotalMicroseconds / p.Requests:F0} µs until it was folded"
                )
            );
        }
        var beside = string.Create(
            CultureInfo.InvariantCulture,
            $"{Connections} connections, {Deals * Readers} readers in {Deals} deals, {Readings} readings a POST; medians: bare {rates.Select(r => r.Item1).Order().ElementAt(rates.Count / 2):F0}/s, product {rates.Select(r => r.Item2).Order().ElementAt(rates.Count / 2):F0}/s = {Readings * rates.Select(r => r.Item2).Order().ElementAt(rates.Count / 2):F0} rows/s, raw {rates.Select(r => r.Item3).Order().ElementAt(rates.Count / 2):F0} rows/s"
        );
        return
        [
            Measured.AtLeast("P1 durable beacons/s ÷ bare POST/s", 0.40, toBare, beside),
            Measured.AtLeast(
                "P1 durable rows/s ÷ raw SQLite group commit rows/s",
                0.60,
                toRaw,
                "same table, indexes, rows and number of callers; no HTTP"
            ),
            Measured.AtMost("P1 fold caught up ÷ length of the run", 3, lag, "from the first POST of the leg; every row folded"),
        ];
    }

    // the runtime compiles again what is hot, in pauses: until a POST costs no less than before
    static async Task WarmAsync(ChildProcess process, string url, string views, long atLeast)
    {
        var (best, stalled, posted) = (double.MaxValue, 0, 0L);
        for (var leg = 0; stalled < 3 || posted < atLeast; leg++)
        {
            var cpu = process.Cpu;
            var done = await LegAsync(url, views, 1000 + leg, 2);
            await Task.Delay(1000);
            posted += done.Requests;
            var cost = (process.Cpu - cpu) / done.Requests;
            stalled = cost.TotalMicroseconds < 0.95 * best ? 0 : stalled + 1;
            best = Math.Min(best, cost.TotalMicroseconds);
        }
    }

    static Task<Leg> LegAsync(string url, string views, int leg, double seconds) =>
        Wrk.RunAsync(
            url,
            "beacons.lua",
            Connections,
            seconds,
            views,
            leg.ToString(CultureInfo.InvariantCulture),
            Readings.ToString(CultureInfo.InvariantCulture)
        );

    static async Task<(Leg Leg, TimeSpan Cpu, double CaughtUp)> ProductLegAsync(
        ChildProcess product,
        string folder,
        string views,
        int leg,
        double seconds
    )
    {
        using var db = Bench.OpenToRead(folder);
        var before = Bench.Number(db, "SELECT MAX(Seq) FROM Signals");
        var (began, cpu) = (Stopwatch.GetTimestamp(), product.Cpu);
        var done = await LegAsync(Bench.Product + "r/signals", views, leg, seconds);
        cpu = product.Cpu - cpu;
        var caughtUp = await CaughtUpAsync(folder, began);
        var rows = Bench.Number(db, $"SELECT COUNT(*) FROM Signals WHERE Seq > {before}");
        var answered = (done.Requests - done.Refused) * Readings;
        // a POST on its way when the load stopped may have been written without being counted
        if (rows < answered || rows > answered + Connections * Readings || done.Refused > 0)
            throw new InvalidOperationException($"{done.Requests} POSTs, {done.Refused} refused: {answered} readings answered, but {rows} rows.");
        return (done, cpu, caughtUp);
    }

    static async Task<double> CaughtUpAsync(string folder, long since)
    {
        using var db = Bench.OpenToRead(folder);
        using var tray = Bench.OpenToRead(folder, "intake.db");
        while (
            Bench.Number(tray, "SELECT EXISTS(SELECT 1 FROM InTray)") > 0
            || Bench.Number(db, "SELECT (SELECT MAX(Seq) FROM Signals) - (SELECT MAX(Seq) FROM FoldPositions)") > 0
        )
        {
            if (Stopwatch.GetElapsedTime(since).TotalMinutes > 10)
                throw new TimeoutException("The fold does not catch up.");
            await Task.Delay(50);
        }
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    static async Task<double> RawLegAsync(Bench bench, string folder)
    {
        var child = bench.Own("raw", Path.Combine(folder, "dealroom.db"), bench.Seconds.ToString(CultureInfo.InvariantCulture));
        await child.ExitAsync(TimeSpan.FromSeconds(bench.Seconds + 30));
        var rate = double.Parse(child.Said, CultureInfo.InvariantCulture);
        bench.Stop(child);
        return rate;
    }
}
