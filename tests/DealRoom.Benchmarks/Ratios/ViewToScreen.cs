using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using DealRoom.Ground;

namespace DealRoom.Benchmarks.Ratios;

/// P2: from the moment before a reading is sent to the moment its line reaches the seller's socket, with a hundred other signals a second,
/// beside what a bare POST and a bare hub take for their round trips.
static class ViewToScreen
{
    const int Background = 100;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var folder = bench.Folder("screen");
        var ground = await Bench.FillAsync(folder, deals: 21, readersEach: 5, documentsEach: 2);
        using var product = await bench.StartProductAsync(folder);
        using var bare = await bench.StartBareAsync();
        var cookie = await SellerCookie.OfAsync(Bench.Product);
        using var others = new Probe([.. ground.Views.Where(v => v.Opened.Deal != ground.Deals[0])]);
        using var stop = new CancellationTokenSource();
        var background = others.RunAsync(Background, stop.Token);
        using var probe = new Probe([.. ground.Views.Where(v => v.Opened.Deal == ground.Deals[0])]);
        using var screen = await HubSocket.WatchAsync(Bench.Product, cookie, $"{ground.Deals[0]}", 0, default);
        var samples = (int)(bench.Seconds * 15);
        for (var warm = 0; warm < 3; warm++)
        {
            await ScreenAsync(probe, screen, samples);
            await BareAsync(samples);
        }
        var pairs = new List<(double B50, double B99, double P50, double P99)>();
        for (var pair = 0; pair < bench.Pairs; pair++)
        {
            var (b, p) = (await BareAsync(samples), await ScreenAsync(probe, screen, samples));
            pairs.Add((Measured.Quantile(b, 0.5), Measured.Quantile(b, 0.99), Measured.Quantile(p, 0.5), Measured.Quantile(p, 0.99)));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  P2 pair {pair + 1}: bare p50 {pairs[^1].B50:F2} p99 {pairs[^1].B99:F2} ms, view to screen p50 {pairs[^1].P50:F2} p99 {pairs[^1].P99:F2} ms"
                )
            );
        }
        await stop.CancelAsync();
        await background;
        var beside = string.Create(
            CultureInfo.InvariantCulture,
            $"durable, {Background} signals/s besides; medians {Measured.Quantile(pairs.Select(p => p.P50), 0.5):F2} ms and {Measured.Quantile(pairs.Select(p => p.B50), 0.5):F2} ms"
        );
        return
        [
            Measured.AtMost("P2 view → screen ÷ (bare POST + bare hub round trip), p50", 2.5, [.. pairs.Select(p => p.P50 / p.B50)], beside),
            Measured.AtMost(
                "P2 view → screen ÷ (bare POST + bare hub round trip), p99",
                4,
                [.. pairs.Select(p => p.P99 / p.B99)],
                string.Create(CultureInfo.InvariantCulture, $"p99 {Measured.Quantile(pairs.Select(p => p.P99), 0.5):F1} ms")
            ),
        ];
    }

    static async Task<List<double>> ScreenAsync(Probe probe, HubSocket screen, int samples)
    {
        var times = new List<double>();
        for (var i = 0; i < samples; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var posting = probe.PostAsync(default);
            var at = DateTimeOffset.MinValue;
            while (await screen.NextAsync(default) is { } moment)
            {
                var seen = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                if (at == DateTimeOffset.MinValue)
                    at = await posting;
                if (Probe.At(moment) != at)
                    continue;
                times.Add(seen);
                break;
            }
            await Task.Delay(5);
        }
        return times;
    }

    static async Task<List<double>> BareAsync(int samples)
    {
        using var http = new HttpClient { BaseAddress = Bench.Bare };
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{Bench.Bare.Authority}/echo"), default);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}\u001e");
        await UntilAsync(socket, "{}");
        var (times, body) = (new List<double>(), new string('x', 520));
        for (var i = 0; i < samples; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using (var content = new StringContent(body))
            using (await http.PostAsync("post", content)) { }
            await SendAsync(socket, $"{{\"type\":1,\"invocationId\":\"{i}\",\"target\":\"Echo\",\"arguments\":[\"{body}\"]}}\u001e");
            await UntilAsync(socket, "\"type\":3");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(5);
        }
        return times;
    }

    static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);

    static async Task UntilAsync(ClientWebSocket socket, string wanted)
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer, default);
            if (Encoding.UTF8.GetString(buffer, 0, got.Count).Contains(wanted, StringComparison.Ordinal))
                return;
        }
    }
}
