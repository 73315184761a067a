using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Demo;
using DealRoom.Web.Documents;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Rooms;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Demo;

public sealed class DemoWorkspaceTests(DemoWorkspaceTests.House house) : IClassFixture<DemoWorkspaceTests.House>
{
    public sealed class House : RunningDealRoom
    {
        public House() => Settings["DealRoom:Demo"] = "true";
    }

    static readonly Dictionary<string, (int Least, int Most)> Scores = new()
    {
        ["受注・見積業務の統合"] = (85, 90),
        ["受発注クラウド導入(営業部40名)"] = (75, 82),
        ["Japan order desk, 30 seats"] = (55, 65),
        ["受注FAXの電子化(業務部25名)"] = (35, 45),
    };

    [Fact]
    public async Task Scores_stand_where_the_story_wants_them()
    {
        await FoldedAsync();
        await house.With(async db =>
        {
            var deals = await db.Deals.AsNoTracking().Where(d => d.ClosedAt == null).ToDictionaryAsync(d => d.Name, d => d.Id);
            Assert.Equal(Scores.Keys.Order(), deals.Keys.Order());
            foreach (var (name, (least, most)) in Scores)
            {
                var score = (await DealScores.AtAsync(db, deals[name], TimeProvider.System.GetUtcNow(), default))!.Score;
                Assert.True(score >= least && score <= most, $"{name}: {score}");
            }
        });
    }

    [Fact]
    public async Task Twenty_deals_ended_and_the_score_can_be_held_against_them()
    {
        await FoldedAsync();
        var report = Backtest.Of(await house.With(async db => (await BacktestReading.OfAsync(db, default)).Cases(ScoreModel.Default)[0]));
        Assert.Equal((7, 20), (report.All.Won, report.All.Deals));
        Assert.True(report.Indicative);
        Assert.InRange(report.Auc!.Value, 0.6, 0.95);
        Assert.True(report.Bands.Count(b => b.Rate.Deals > 0) >= 3);
    }

    [Fact]
    public async Task Nothing_lies_in_the_future_and_the_feed_tells_when_things_happened()
    {
        await FoldedAsync();
        await house.With(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            Assert.False(await db.Signals.AnyAsync(s => s.At > now || s.ReceivedAt > now));
            var received = await db.Signals.OrderBy(s => s.Seq).Select(s => s.ReceivedAt).ToListAsync();
            Assert.Equal(received.Order(), received);
            Assert.True(await db.Moments.MinAsync(m => m.At) < now.AddDays(-60));
            Assert.All(await db.DealScores.Select(s => s.Generation).ToListAsync(), generation => Assert.Equal(0, generation));
        });
    }

    [Fact]
    public async Task A_second_start_changes_nothing_but_the_buyers_link()
    {
        await FoldedAsync();
        var before = await CountsAsync();
        var first = await DemoWorkspace.PrepareAsync(house.Services, default);
        var second = await DemoWorkspace.PrepareAsync(house.Services, default);
        Assert.Equal((before.Signals, before.Deals, before.Sellers, before.Items, before.Open), await CountsAsync());
        Assert.Equal(first!.SellerId, second!.SellerId);
        Assert.False(await OpensAsync(first));
        Assert.True(await OpensAsync(second));
    }

    [Fact]
    public async Task The_demo_seller_may_sell_and_has_no_password()
    {
        var doors = await DemoWorkspace.PrepareAsync(house.Services, default);
        await house.With(async db =>
        {
            var seller = await db.Users.SingleAsync(u => u.Id == doors!.SellerId);
            Assert.Null(seller.PasswordHash);
            Assert.Equal(3, await db.Deals.CountAsync(d => d.OwnerId == seller.Id));
            Assert.False(await db.Users.AnyAsync(u => u.PasswordHash != null));
        });
    }

    [Fact]
    public async Task Every_item_opens_for_every_member_in_both_languages() =>
        await house.With(async db =>
        {
            var (query, store) = (house.Services.GetRequiredService<RoomQuery>(), house.Services.GetRequiredService<FileStore>());
            foreach (var room in await db.Rooms.AsNoTracking().Where(r => db.Deals.Any(d => d.Id == r.DealId && d.ClosedAt == null)).ToListAsync())
            {
                var items = await db.RoomItems.CountAsync(i => i.RoomId == room.Id);
                foreach (var member in await db.Members.Where(m => m.DealId == room.DealId).Select(m => m.Id).ToListAsync())
                foreach (var language in new[] { "ja", "en" })
                {
                    var view = await query.ReadAsync(db, room.Id, member, language, default);
                    Assert.Equal(items, view!.Items.Count());
                    Assert.All(
                        view.Items,
                        item => Assert.True(item.Kind == ItemKind.Markdown || (store.Has(item.FileHash!) && store.Has(item.CoverHash!)), item.Title)
                    );
                    Assert.NotNull(view.Accent);
                    Assert.True(store.Has(view.LogoHash!));
                }
            }
        });

    [Fact]
    public async Task Readings_stay_within_their_documents() =>
        await house.With(async db =>
        {
            var pages = await db
                .RoomItems.Join(db.ItemVersions, i => i.CurrentVersionId, v => v.Id, (i, v) => new { i.Id, v.Pages })
                .ToDictionaryAsync(x => x.Id, x => x.Pages);
            var readings = await db.Signals.Where(s => s.ItemId != null).Select(s => new { s.ItemId, s.Page }).ToListAsync();
            Assert.NotEmpty(readings);
            Assert.All(readings, r => Assert.InRange(r.Page!.Value, 1, pages[r.ItemId!.Value]));
            var unread = await db
                .RoomItems.Join(db.Signals, i => i.Id, s => s.ItemId, (i, s) => new { i.PublishedAt, s.At })
                .CountAsync(x => x.At < x.PublishedAt);
            Assert.Equal(0, unread);
        });

    [Fact]
    public async Task Rebuilding_gives_the_same_ledgers()
    {
        await FoldedAsync();
        await house.With(async db =>
        {
            foreach (var deal in await db.Deals.Select(d => d.Id).ToListAsync())
            {
                var live = await db.Ledger.AsNoTracking().Where(l => l.DealId == deal).OrderBy(l => l.Seq).Select(l => l.Row).ToListAsync();
                var again = await AgainAsync(db, deal);
                Assert.Equal(live.Count, again.Count);
                Assert.Equal(live, again.Select(r => JsonSerializer.Serialize(r)));
            }
        });
    }

    [Fact]
    public async Task A_database_that_is_somebodys_is_left_alone()
    {
        await using var other = new RunningDealRoom();
        await other.SellerAsync();
        other.Settings["DealRoom:Demo"] = "true";
        await using var scope = other.Services.CreateAsyncScope();
        Assert.Null(await DemoWorkspace.PrepareAsync(other.Services, default));
        Assert.Equal(0, await other.With(db => db.Deals.CountAsync()));
    }

    static async Task<List<LedgerRow>> AgainAsync(DealRoomDb db, DealId deal)
    {
        var rows = await db.Signals.AsNoTracking().Where(s => s.DealId == deal).ToListAsync();
        var ordered = rows.OrderBy(r => r.At).ThenBy(r => r.Id).ToList();
        var members = ordered
            .Where(r => r.Cause == RowCause.Member)
            .GroupBy(r => r.MemberId!.Value)
            .ToDictionary(g => g.Key, g => LogReading.MemberOf(g.First()));
        var log = await LogReading.OfAsync(db, deal, default);
        var fold = new DealFold(
            ScoreModel.Default,
            null,
            id => members.GetValueOrDefault(id),
            LogReading.FactsOf(ordered.First(r => r.Cause == RowCause.Facts)),
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")
        );
        return [.. ordered.Select(log.Event).OfType<DealEvent>().Order(DealEvent.Order).SelectMany(e => fold.Apply(e))];
    }

    Task<(int Signals, int Deals, int Sellers, int Items, int Open)> CountsAsync() =>
        house.With(async db =>
            (
                await db.Signals.CountAsync(),
                await db.Deals.CountAsync(),
                await db.Users.CountAsync(),
                await db.RoomItems.CountAsync(),
                await db.Invitations.CountAsync(i => i.RevokedAt == null)
            )
        );

    Task<bool> OpensAsync(DemoDoors doors)
    {
        var hash = Secrets.Hash(doors.BuyerPath["/r/".Length..]);
        return house.With(db => db.Invitations.AnyAsync(i => i.TokenHash == hash && i.RevokedAt == null));
    }

    async Task FoldedAsync()
    {
        var scores = house.Services.GetRequiredService<DealScores>();
        var deals = await house.With(db => db.Deals.Select(d => d.Id).ToListAsync());
        foreach (var deal in deals)
            for (var tries = 0; !await house.With(db => scores.CaughtUpAsync(db, deal, default)); tries++)
                Assert.True(tries < 20);
    }
}
