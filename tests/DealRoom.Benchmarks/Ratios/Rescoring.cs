using System.Diagnostics;
using System.Globalization;
using DealRoom.Domain.Scoring;
using DealRoom.Ground;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace DealRoom.Benchmarks.Ratios;

/// P7: a published model goes over a thousand deals of a thousand signals each, while a live signal waits for its line as long as ever.
static class Rescoring
{
    public static int Deals { get; set; } = 1000;
    const int Signals = 1000,
        Quiet = 100;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var child = bench.Own("rescore", bench.Folder("rescore"), Deals.ToString(CultureInfo.InvariantCulture));
        await child.ExitAsync(TimeSpan.FromMinutes(60));
        if (child.ExitCode != 0)
            throw new InvalidOperationException(child.Said);
        var told = child.Said.Split('\n').Single(l => l.StartsWith("RESCORE ", StringComparison.Ordinal)).Split(' ');
        bench.Stop(child);
        double Number(int at) => double.Parse(told[at], CultureInfo.InvariantCulture);
        return
        [
            Measured.AtMost(
                "P7 one signal to its line while a model goes over all deals, p95, ms",
                1000,
                [Number(2)],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Deals} deals × {Signals} signals in {Number(1):F0} s; p50 {Number(3):F0} ms beside {Number(4):F0} ms in quiet; {Number(5):F0} live signals meanwhile"
                )
            ),
        ];
    }

    /// The measuring process.
    public static async Task MeasureAsync(string folder, int deals)
    {
        await using var app = LoadGround.Services(Bench.Settings(folder));
        var ground = await LoadGround.FillAsync(app.Services, deals, readersEach: 4, documentsEach: 4, CancellationToken.None);
        var (log, fold) = (app.Services.GetRequiredService<SignalLog>(), app.Services.GetRequiredService<ScoreProjection>());
        await ((IHostedService)fold).StartAsync(default);
        await ((IHostedService)log).StartAsync(default);
        var began = DateTimeOffset.UtcNow.AddMinutes(-28);
        for (var d = 0; d < deals; d++)
        {
            var beats = new Beats(ground, d);
            await log.TryAppendAsync([.. Enumerable.Range(0, Signals).Select(n => beats.Next(began + TimeSpan.FromMinutes(26) * n / Signals, 400))]);
        }
        var live = new Beats(ground, 0);
        using var ring = app.Services.GetRequiredService<Bell>().Listen(BellTopic.Fold);
        await CaughtUpAsync(app.Services);
        var quiet = new List<double>();
        for (var i = 0; i < Quiet; i++)
            quiet.Add(await OneAsync(app.Services, log, live));
        await PublishAsync(app.Services);
        var clock = Stopwatch.GetTimestamp();
        var busy = new List<double>();
        while (!await DoneAsync(app.Services))
        {
            busy.Add(await OneAsync(app.Services, log, live));
            await Task.Delay(20);
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"RESCORE {Stopwatch.GetElapsedTime(clock).TotalSeconds:F1} {Measured.Quantile(busy, 0.95):F1} {Measured.Quantile(busy, 0.5):F1} {Measured.Quantile(quiet, 0.5):F1} {busy.Count}"
            )
        );
        await ((IHostedService)log).StopAsync(default);
        await ((IHostedService)fold).StopAsync(default);
    }

    // from before it is sent until the fold's position has passed it
    static async Task<double> OneAsync(IServiceProvider services, SignalLog log, Beats live)
    {
        var clock = Stopwatch.GetTimestamp();
        await log.TryAppendAsync([live.Next(DateTimeOffset.UtcNow, 5000)]);
        await CaughtUpAsync(services);
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    static async Task CaughtUpAsync(IServiceProvider services)
    {
        using var ring = services.GetRequiredService<Bell>().Listen(BellTopic.Fold);
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
            if (await db.Signals.MaxAsync(s => s.Seq) <= await db.FoldPositions.Select(p => p.Seq).FirstOrDefaultAsync())
                return;
            await ring.WaitAsync(TimeSpan.FromMilliseconds(50), default);
        }
    }

    static async Task PublishAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ModelDesk>();
        var version = await desk.BeginAsync(ScoreModel.Default.Version, "bench", default);
        await desk.ChangeAsync(version, 0, ScoreModel.Default with { HalfLifeDays = 60 }, ModelSegment.Everyone, "", default);
        if (!await desk.PublishAsync(version, 1, null, "bench", "bench", default))
            throw new InvalidOperationException("Not published.");
    }

    static async Task<bool> DoneAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        return await db.Rescores.AnyAsync(r => r.FinishedAt != null);
    }
}
