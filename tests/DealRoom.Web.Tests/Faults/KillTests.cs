using DealRoom.Ground;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Faults;

/// What was acknowledged survives the process, whatever ends it.
[Collection("faults")]
public sealed class KillTests
{
    const int Connections = 32;

    [Fact]
    public async Task Killed_under_load_it_loses_nothing_and_counts_nothing_twice()
    {
        var (rounds, each) = FaultLine.Full ? (20, 2000) : (3, 500);
        await using var product = new RunningProduct();
        var ground = await LoadGround.FillAsync(product.Services, deals: 40, readersEach: 10, documentsEach: 2, default);
        using var readers = new Readers(product.Address, ground.Views, Connections);
        var (behind, random) = (0, new Random(7));
        for (var round = 0; round < rounds; round++)
        {
            await product.StartAsync();
            using var stop = new CancellationTokenSource();
            var before = readers.Count;
            var load = readers.RunAsync(stop.Token);
            while (readers.Count - before < each && !load.IsCompleted)
                await Task.Delay(20);
            // every second time in the middle of a fold, else whenever it happens to be
            if (round % 2 == 0)
                for (var tries = 0; tries < 500 && await product.BehindAsync() == 0; tries++)
                    await Task.Delay(1);
            else
                await Task.Delay(random.Next(300));
            product.Process.Kill();
            await stop.CancelAsync();
            await load;
            await product.Process.ExitAsync(TimeSpan.FromSeconds(10));
            if (await product.BehindAsync() > 0)
                behind++;
        }
        await product.StartAsync();
        await product.CaughtUpAsync();
        var found = await product.With(db => LogCheck.RowsAsync(db, readers));
        var drift = await product.With(db => LogCheck.ScoreDriftAsync(db, ground.Deals));
        var sound = RunningDealRoom.OnPostgres
            ? "ok"
            : await product.With(db => db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").FirstAsync());
        FaultLine.Print(
            "F1",
            readers.Acknowledged.Count,
            found.Rows,
            found.Missing,
            found.Duplicated,
            $"{rounds} kills, {behind} with the fold behind, {Connections} connections; integrity {sound}; score apart from a fold of the whole log by {drift:E1}"
        );
        Assert.Equal((0, 0, 0), (found.Missing, found.Duplicated, found.Strangers));
        Assert.True(readers.Acknowledged.Count >= rounds * each);
        Assert.True(behind >= (rounds + 1) / 2, $"Only {behind} kills hit a fold that was behind.");
        Assert.Equal("ok", sound);
        Assert.InRange(drift, 0, 1e-6);
    }

    [Fact]
    public async Task Asked_to_stop_under_load_it_answers_whom_it_let_in()
    {
        var rounds = FaultLine.Full ? 20 : 2;
        await using var product = new RunningProduct();
        var ground = await LoadGround.FillAsync(product.Services, deals: 40, readersEach: 10, documentsEach: 2, default);
        using var readers = new Readers(product.Address, ground.Views, Connections);
        var (slowest, unanswered) = (TimeSpan.Zero, 0);
        for (var round = 0; round < rounds; round++)
        {
            await product.StartAsync();
            var load = readers.RunAsync(default);
            for (var before = readers.Count; readers.Count - before < 300 && !load.IsCompleted; )
                await Task.Delay(20);
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            product.Process.Terminate();
            await product.Process.ExitAsync(TimeSpan.FromSeconds(30));
            var took = System.Diagnostics.Stopwatch.GetElapsedTime(began);
            if (took > slowest)
                slowest = took;
            await load;
            Assert.Equal(0, product.Process.ExitCode);
            // what was cut before it was read is sent again; what was taken in and written must have been answered
            unanswered += await product.With(async db =>
                (await db.Signals.Where(s => s.ViewId != null).Select(s => s.Id).ToListAsync()).Count(id => !readers.Acknowledged.ContainsKey(id))
            );
        }
        var found = await product.With(db => LogCheck.RowsAsync(db, readers));
        FaultLine.Print(
            "F13",
            readers.Acknowledged.Count,
            found.Rows,
            found.Missing,
            found.Duplicated,
            $"{rounds} stops, slowest {slowest.TotalSeconds:F1} s; {readers.Busy} × 503, {unanswered} written without an answer, {readers.Broken} closed before they were read"
        );
        Assert.Equal((0, 0, 0), (found.Missing, found.Duplicated, unanswered));
        Assert.True(readers.Count >= rounds * 300);
        Assert.InRange(slowest.TotalSeconds, 0, 10);
    }
}

/// Fault runs take the machine for themselves.
[CollectionDefinition("faults", DisableParallelization = true)]
public sealed class FaultRuns;
