using System.Diagnostics;
using System.Net.Sockets;
using DealRoom.Domain.Deals;
using DealRoom.Ground;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Faults;

/// Watchers whose network is bad, and those beside them.
[Collection("faults")]
public sealed class WatchTests
{
    [Fact]
    public async Task A_stalled_watcher_delays_nobody_and_is_cut()
    {
        var (watchers, moments) = FaultLine.Full ? (99, 3000) : (10, 1500);
        using var house = new RunningDealRoom();
        var root = house.StartOnPort();
        var ground = await LoadGround.FillAsync(house.Services, deals: 1, readersEach: 1, documentsEach: 1, default);
        var cookie = await SellerCookie.OfAsync(root);
        // the ground's own lines come first: this test numbers its own
        while (await house.With(async db => await db.Signals.MaxAsync(s => s.Seq) > (await db.FoldPositions.MaxAsync(p => (long?)p.Seq) ?? 0)))
            await Task.Delay(50);
        using var raw = await HubSocket.StalledAsync(root, cookie, $"{ground.Deals[0]}");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var began = Stopwatch.GetTimestamp();
        var healthy = Enumerable.Range(0, watchers).Select(_ => CountAsync(root, cookie, ground.Deals[0], moments, patience.Token)).ToList();
        var writing = WriteAsync(house, ground.Deals[0], moments);
        if (await Task.WhenAny(writing, Task.WhenAll(healthy)) == writing)
            await writing;
        var got = await Task.WhenAll(healthy);
        var took = Stopwatch.GetElapsedTime(began);
        await writing;
        // the two seconds of patience begin when the network's own buffers are full
        var cut = await CutAsync(raw, patience.Token);
        long expected = (long)watchers * moments,
            came = got.Sum(g => (long)g.Came);
        FaultLine.Print(
            "F7",
            expected,
            came,
            expected - came + got.Sum(g => g.Repeated),
            got.Sum(g => g.Repeated),
            $"{watchers} watchers beside a stalled one, which was {(cut ? "cut" : "NOT cut")}; {took.TotalSeconds:F1} s, {got.Sum(g => g.Again)} reconnected"
        );
        Assert.Equal((expected, 0, true), (came, got.Sum(g => g.Repeated), cut));
    }

    static async Task WriteAsync(RunningDealRoom house, DealId deal, int moments)
    {
        var bell = house.Services.GetRequiredService<Bell>();
        var text = new string('x', 2048);
        for (var seq = 0; seq < moments; )
        {
            await house.With(async db =>
            {
                var now = DateTimeOffset.UtcNow;
                for (var i = 0; i < 20; i++)
                    db.Moments.Add(
                        new MomentRow
                        {
                            Seq = 1_000_000 + ++seq,
                            DealId = deal,
                            At = now,
                            RecordedAt = now,
                            Kind = MomentKind.Reading,
                            Asset = text,
                        }
                    );
                await db.SaveChangesAsync();
            });
            bell.Ring(BellTopic.Fold);
        }
    }

    // as the seller's page does: a lost connection is opened again from the last number
    static async Task<(int Came, int Repeated, int Again)> CountAsync(Uri root, string cookie, DealId deal, int wanted, CancellationToken ct)
    {
        var (came, repeated, last, again) = (0, 0, 1_000_000L, -1);
        while (came < wanted)
        {
            again++;
            using var hub = await HubSocket.WatchAsync(root, cookie, $"{deal}", last, ct);
            while (came < wanted && await hub.NextAsync(ct) is { } moment)
            {
                var seq = moment.GetProperty("seq").GetInt64();
                came++;
                if (seq != last + 1)
                    repeated++;
                last = seq;
            }
        }
        return (came, repeated, again);
    }

    // what the network still holds comes first; then the end, where a living connection would go on sending
    static async Task<bool> CutAsync(TcpClient raw, CancellationToken ct)
    {
        await Task.Delay(TimeSpan.FromSeconds(6), ct);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
        quiet.CancelAfter(TimeSpan.FromSeconds(10));
        var buffer = new byte[256 * 1024];
        try
        {
            while (await raw.GetStream().ReadAsync(buffer, quiet.Token) > 0) { }
        }
        catch (IOException)
        { /* reset: cut */
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        return true;
    }

    [Fact]
    public async Task A_watcher_that_reconnects_sees_every_moment_once()
    {
        var drops = FaultLine.Full ? 100 : 12;
        await using var product = new RunningProduct();
        var ground = await LoadGround.FillAsync(product.Services, deals: 1, readersEach: 40, documentsEach: 4, default);
        await product.StartAsync();
        var cookie = await SellerCookie.OfAsync(product.Address);
        using var readers = new Readers(product.Address, ground.Views, 4);
        var (seen, random, last, restarts) = (new List<long>(), new Random(3), 0L, 0);
        for (var drop = 0; drop <= drops; drop++)
        {
            using var stop = new CancellationTokenSource();
            var load = readers.RunAsync(stop.Token);
            using (var hub = await HubSocket.WatchAsync(product.Address, cookie, $"{ground.Deals[0]}", last, default))
            {
                using var patience = new CancellationTokenSource(random.Next(50, 500));
                try
                {
                    while (await hub.NextAsync(patience.Token) is { } moment)
                        seen.Add(last = moment.GetProperty("seq").GetInt64());
                }
                catch (OperationCanceledException)
                {
                    hub.Drop();
                }
            }
            await stop.CancelAsync();
            if (drop == drops / 2)
            {
                product.Process.Kill();
                await product.Process.ExitAsync(TimeSpan.FromSeconds(10));
                await product.StartAsync();
                restarts++;
            }
            await load;
        }
        await product.CaughtUpAsync();
        var all = await product.With(db => db.Moments.OrderBy(m => m.Seq).Select(m => m.Seq).ToListAsync());
        using (var hub = await HubSocket.WatchAsync(product.Address, cookie, $"{ground.Deals[0]}", last, default))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (last < all[^1] && await hub.NextAsync(patience.Token) is { } moment)
                seen.Add(last = moment.GetProperty("seq").GetInt64());
        }
        var missing = all.Except(seen).Count();
        FaultLine.Print(
            "F8",
            all.Count,
            seen.Count,
            missing,
            seen.Count - seen.Distinct().Count(),
            $"{drops} drops, {restarts} restart of the server"
        );
        Assert.Equal(all, seen);
        Assert.True(all.Count > 50, $"Only {all.Count} moments.");
    }
}
