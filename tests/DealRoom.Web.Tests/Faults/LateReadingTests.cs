using DealRoom.Ground;
using DealRoom.Web.Data;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Faults;

/// Readers report what they read a while ago: what comes late is put in its place, near or far, and the score is the one of the right order.
[Collection("faults")]
public sealed class LateReadingTests : IDisposable
{
    readonly RunningDealRoom house = new();

    public void Dispose() => house.Dispose();

    [Theory, InlineData(3, 2), InlineData(40, 60), InlineData(900, 100)]
    public async Task Readings_in_any_order_make_the_score_of_the_right_order(int lateBy, int inOneBatch)
    {
        var ground = await LoadGround.FillAsync(house.Services, deals: 2, readersEach: 6, documentsEach: 4, default);
        var log = house.Services.GetRequiredService<SignalLog>();
        var random = new Random(lateBy);
        var began = DateTimeOffset.UtcNow.AddMinutes(-20);
        // a reading's place in the queue is off by up to so many places
        var rows = Enumerable
            .Range(0, 1500)
            .Select(i =>
                (
                    Place: i + random.Next(lateBy),
                    Row: Row(ground.Views[random.Next(ground.Views.Count)].Opened, i, began.AddMilliseconds(700 * i), random)
                )
            )
            .OrderBy(r => r.Place)
            .Select(r => r.Row)
            .ToList();
        foreach (var some in rows.Chunk(inOneBatch))
        {
            await log.TryAppendAsync(some);
            await CaughtUpAsync();
        }
        var drift = await house.With(db => LogCheck.ScoreDriftAsync(db, ground.Deals));
        var again = await Rebuild.RunAsync(house.Services, default);
        Assert.Equal(0, again.Changed);
        Assert.InRange(drift, 0, 1e-9);
        Assert.True(await house.With(db => db.ScoreCheckpoints.CountAsync()) >= 4);
    }

    static SignalRow Row(ViewCapability view, int n, DateTimeOffset at, Random random) =>
        new()
        {
            DealId = view.Deal,
            Id = Guid.CreateVersion7(at),
            Cause = RowCause.Signal,
            Kind = view.Kind,
            MemberId = view.Member,
            GrantId = view.Grant,
            ItemId = view.Item,
            Asset = view.Asset,
            Page = random.Next(20) + 1,
            ActiveMs = random.Next(4000),
            At = new(at.UtcTicks - at.UtcTicks % 10, TimeSpan.Zero),
            ReceivedAt = at,
            ViewId = view.View,
            N = n,
        };

    async Task CaughtUpAsync()
    {
        for (
            var tries = 0;
            await house.With(async db => await db.Signals.MaxAsync(s => s.Seq) > (await db.FoldPositions.MaxAsync(p => (long?)p.Seq) ?? 0));
            tries++
        )
        {
            Assert.True(tries < 3000, house.Services.GetRequiredService<ScoreProjection>().Fault ?? "The fold does not catch up.");
            await Task.Delay(5);
        }
    }
}
