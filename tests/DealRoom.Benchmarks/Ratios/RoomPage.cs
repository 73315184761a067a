using System.Globalization;

namespace DealRoom.Benchmarks.Ratios;

/// P3: the buyer's room with twelve documents beside an empty Razor page with a layout.
static class RoomPage
{
    const int Connections = 32;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var folder = bench.Folder("room");
        var ground = await Bench.FillAsync(folder, deals: 1, readersEach: 20, documentsEach: 12);
        using var product = await bench.StartProductAsync(folder);
        using var bare = await bench.StartBareAsync();
        var (room, empty) = ($"{Bench.Product}rooms/{ground.Views[0].Opened.Room}", Bench.Bare + "empty");
        var cookie = "dr.view=" + ground.DeviceSecrets[0];
        while (product.Cpu < TimeSpan.FromSeconds(15))
            await Wrk.RunAsync(room, "pages.lua", Connections, 3, cookie);
        while (bare.Cpu < TimeSpan.FromSeconds(8))
            await Wrk.RunAsync(empty, "pages.lua", Connections, 3);
        var (ratios, rates) = (new List<double>(), new List<(double Bare, double Product)>());
        for (var pair = 0; pair < bench.Pairs; pair++)
        {
            var b = await Wrk.RunAsync(empty, "pages.lua", Connections, bench.Seconds);
            var p = await Wrk.RunAsync(room, "pages.lua", Connections, bench.Seconds, cookie);
            if (p.Refused > 0)
                throw new InvalidOperationException($"{p.Refused} of {p.Requests} room pages were refused.");
            ratios.Add(p.PerSecond / b.PerSecond);
            rates.Add((b.PerSecond, p.PerSecond));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  P3 pair {pair + 1}: empty page {b.PerSecond:F0}/s, room {p.PerSecond:F0}/s (p50 {p.P50Ms:F1} p99 {p.P99Ms:F1} ms); ratio {ratios[^1]:F3}"
                )
            );
        }
        var beside = string.Create(
            CultureInfo.InvariantCulture,
            $"medians: empty page {Measured.Quantile(rates.Select(r => r.Bare), 0.5):F0}/s, room with 12 documents {Measured.Quantile(rates.Select(r => r.Product), 0.5):F0}/s"
        );
        return [Measured.AtLeast("P3 room pages/s ÷ empty Razor pages/s", 0.25, ratios, beside)];
    }
}
