using DealRoom.Web.Signals;
using DealRoom.Web.Tests.Connect;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Hosting;

public sealed class RebuildTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    sealed record Stand(List<string> Ledger, List<string> Scores, long Moments, long Position);

    [Fact]
    public async Task Folding_again_changes_nothing_and_tells_nothing()
    {
        var me = await room.CallerAsync();
        var random = new Random(20261201);
        for (var i = 0; i < 12; i++)
            await me.Score(await LedgerTests.TellAsync(me, random));
        var before = await StandAsync();
        Assert.Equal(new Rebuild.Outcome(12, 0), await Rebuild.RunAsync(room.Services, default));
        var after = await StandAsync();
        Assert.Equal(before.Ledger, after.Ledger);
        Assert.Equal(before.Scores, after.Scores);
        Assert.Equal((before.Moments, before.Position), (after.Moments, after.Position));
        // and life goes on from there
        await me.Score(await LedgerTests.TellAsync(me, random));
    }

    [Fact]
    public async Task What_was_damaged_is_made_right_and_the_generation_says_so()
    {
        var me = await room.CallerAsync();
        var deal = await LedgerTests.TellAsync(me, new Random(7));
        await me.Score(deal);
        var (before, generation) = (await StandAsync(), await me.Generation(deal));
        var id = new Domain.Deals.DealId(Guid.Parse(deal));
        await room.With(db =>
            db.Ledger.Where(l => l.DealId == id && l.Seq == 2)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Row, "{}").SetProperty(l => l.DeltaScore, 99))
        );
        Assert.Equal(1, (await Rebuild.RunAsync(room.Services, default)).Changed);
        Assert.Equal(before.Ledger, (await StandAsync()).Ledger);
        Assert.NotEqual(generation, await me.Generation(deal));
    }

    Task<Stand> StandAsync() =>
        room.With(async db => new Stand(
            [
                .. (await db.Ledger.AsNoTracking().OrderBy(l => l.DealId).ThenBy(l => l.Seq).ToListAsync()).Select(l =>
                    $"{l.DealId} {l.Seq} {l.At:O} {l.Cause} {l.SignalSeq} {l.DeltaScore:R} {l.ScoreAfter:R} {l.Row}"
                ),
            ],
            [
                .. (await db.DealScores.AsNoTracking().OrderBy(s => s.DealId).ToListAsync()).Select(s =>
                    $"{s.DealId} {s.State} {s.HeadAt:O} {s.HeadId} {s.FoldedSeq} {s.LedgerSeq}"
                ),
            ],
            await db.Moments.LongCountAsync(),
            await db.FoldPositions.Select(p => p.Seq).SingleAsync()
        ));
}
