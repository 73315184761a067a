using DealRoom.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace DealRoom.Web.Tests;

public sealed class BellTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    [Fact]
    public async Task A_ring_wakes_who_listens_here_and_on_PostgreSQL_other_processes_too()
    {
        var here = house.Services.GetRequiredService<Bell>();
        using (var mine = here.Listen(BellTopic.Access))
        {
            here.Ring(BellTopic.Access);
            Assert.True(await WokenAsync(mine), "not woken in its own process");
        }
        Assert.Equal(RunningDealRoom.OnPostgres, house.Services.GetServices<IHostedService>().OfType<PostgresBell>().Any());
        if (!RunningDealRoom.OnPostgres)
            return;

        // a second process: a bell of its own on the same database
        var there = new Bell();
        using var carrier = new PostgresBell(there, house.Connection, NullLogger<PostgresBell>.Instance);
        await carrier.StartAsync(default);
        using var theirs = there.Listen(BellTopic.Log);
        var woken = false;
        for (var tries = 0; tries < 20 && !woken; tries++)
        {
            here.Ring(BellTopic.Log);
            woken = await WokenAsync(theirs, 500);
        }
        Assert.True(woken, "the other process heard nothing");
        await carrier.StopAsync(default);
    }

    static async Task<bool> WokenAsync(Bell.Listening listening, int patienceMs = 5000)
    {
        var began = TimeProvider.System.GetTimestamp();
        await listening.WaitAsync(TimeSpan.FromMilliseconds(patienceMs), default);
        return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds < patienceMs * 0.9;
    }
}
