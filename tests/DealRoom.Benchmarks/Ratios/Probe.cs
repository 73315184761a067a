using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using DealRoom.Ground;

namespace DealRoom.Benchmarks.Ratios;

/// Sends single honest readings, each on another page than the one before, so that each becomes a line on the seller's screen.
sealed class Probe(IReadOnlyList<OpenView> views) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler())
    {
        BaseAddress = Bench.Product,
        DefaultRequestHeaders = { { "User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0" } },
    };
    int n;

    public static DateTimeOffset Micros(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % 10, TimeSpan.Zero);

    /// Returns the instant the reading names: it comes back with the moment it makes.
    public async Task<DateTimeOffset> PostAsync(CancellationToken ct)
    {
        var turn = Interlocked.Increment(ref n);
        var view = views[turn % views.Count];
        var at = Micros(DateTimeOffset.UtcNow);
        using var answer = await http.PostAsJsonAsync(
            "r/signals",
            new
            {
                view = view.Capability,
                readings = new[]
                {
                    new
                    {
                        id = Guid.NewGuid(),
                        n = turn,
                        asset = view.Opened.Asset,
                        page = turn / views.Count % view.Opened.Pages + 1,
                        activeMs = 100,
                        at,
                    },
                },
            },
            ct
        );
        if (answer.StatusCode != System.Net.HttpStatusCode.Accepted)
            throw new InvalidOperationException($"A reading was answered with {answer.StatusCode}.");
        return at;
    }

    /// So many a second until told to stop.
    public async Task RunAsync(int aSecond, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        for (var sent = 0; !stop.IsCancellationRequested; sent++)
        {
            var due = TimeSpan.FromSeconds((double)sent / aSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, CancellationToken.None);
            await PostAsync(CancellationToken.None);
        }
    }

    public static DateTimeOffset At(System.Text.Json.JsonElement moment) =>
        DateTimeOffset.Parse(moment.GetProperty("at").GetString()!, CultureInfo.InvariantCulture);

    public void Dispose() => http.Dispose();
}
