using System.Globalization;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Pages.Deals;

public sealed class ShowTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk desk = new(room);

    [Fact]
    public async Task The_page_tells_what_the_ledger_says()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var now = DateTimeOffset.UtcNow;
        var deal = await desk.OpenAsync("株式会社みなと精工", "受発注クラウド導入", owner, now.AddDays(-20));
        var cfo = await desk.MemberAsync(deal, owner, "田中 誠", "CFO", "経理部", ["decider"], sponsor: true, since: now.AddDays(-20));
        var sato = await desk.MemberAsync(deal, owner, "佐藤 亮", "主任", "営業企画部", ["initiator"], champion: true, since: now.AddDays(-20));
        var price = await desk.ItemAsync(deal, "料金プラン", AssetKind.Pricing, 4);
        await desk.ReadAsync(deal, sato, price, SignalKind.PricingView, 1, TimeSpan.FromSeconds(70), now.AddDays(-8));
        foreach (var page in new[] { 1, 2, 3 })
            await desk.ReadAsync(deal, cfo, price, SignalKind.PricingView, page, TimeSpan.FromSeconds(64), now.AddMinutes(-30 + 2 * page));
        await desk.WriteAsync(
            new SignalRow
            {
                DealId = deal,
                Id = Guid.NewGuid(),
                Cause = RowCause.Signal,
                Kind = SignalKind.PricingView,
                MemberId = cfo,
                ItemId = price,
                Asset = price.ToString(),
                Page = 1,
                ActiveMs = 9000,
                At = now.AddMinutes(-5),
                ReceivedAt = now,
                Class = RowClass.Suspect,
                Reason = "declared-robot",
            }
        );
        await desk.SettleAsync();

        var page1 = await (await room.SignedInAsync(DealDesk.Email(Roles.Admin))).PageAsync($"/deals/{deal}");
        var score = await room.With(db => DealScores.AtAsync(db, deal, DateTimeOffset.UtcNow, default));
        Assert.Equal(score!.Display.ToString(CultureInfo.InvariantCulture), page1.QuerySelector(".dial .big")!.TextContent.Trim());

        // three steps of one view are one line, whose figure is their sum in the ledger
        var line = Assert.Single(
            page1.QuerySelectorAll("#feed > li:not(.quiet)"),
            li => li.TextContent.Contains("田中様(CFO)が料金プラン", StringComparison.Ordinal)
        );
        Assert.Contains("3分12秒閲覧", line.TextContent, StringComparison.Ordinal);
        var rows = await room.With(db => db.Ledger.Where(l => l.DealId == deal).OrderBy(l => l.Seq).ToListAsync());
        var steps = rows.Where(r => r.SignalSeq is not null && r.At > now.AddHours(-1)).Sum(r => r.DeltaScore);
        Assert.Equal(Sentences.WithSign(steps), line.QuerySelector(".delta")!.TextContent);
        Assert.Contains("10点 × 1回目の閲覧 1 × 180秒以上 1.5", line.QuerySelector("details .facts")!.TextContent, StringComparison.Ordinal);

        var reads = page1.QuerySelector("#reads")!;
        Assert.Contains("3分12秒", reads.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, reads.QuerySelectorAll(".strip").Length);
        Assert.Contains("1件", page1.QuerySelector("#hidden")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page1.QuerySelectorAll("article.member").Length);
        Assert.Contains(page1.QuerySelectorAll(".map .seat"), seat => seat.TextContent.Contains("法務", StringComparison.Ordinal));
        Assert.NotNull(page1.QuerySelector(".chart .course"));

        var since = page1.QuerySelector("#deal")!.GetAttribute("data-since");
        var head = await room.With(db => db.Moments.Where(m => m.DealId == deal).MaxAsync(m => m.Seq));
        Assert.Equal(head.ToString(CultureInfo.InvariantCulture), since);
    }

    [Fact]
    public async Task The_live_piece_is_the_page_and_older_lines_come_on_demand()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var now = DateTimeOffset.UtcNow;
        var deal = await desk.OpenAsync("株式会社ながい", "長い履歴", owner, now.AddDays(-60));
        var person = await desk.MemberAsync(deal, owner, "永井 一", "部長", "営業部", since: now.AddDays(-60));
        for (var day = 50; day > 0; day--)
            await desk.DeedAsync(deal, person, SignalKind.MeetingAttended, now.AddDays(-day));
        await desk.SettleAsync();

        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var page = await client.PageAsync($"/deals/{deal}");
        var piece = await client.PageAsync($"/deals/{deal}/live-fragment?rest=true");
        string[] Keys(AngleSharp.Dom.IDocument d) => [.. d.QuerySelectorAll("#feed > li:not(.quiet)").Select(li => li.GetAttribute("data-key")!)];
        Assert.Equal(Keys(page), Keys(piece));
        foreach (var part in new[] { "#score-now", "#reading-now", "#chart", "#committee", "#reads", "#hidden" })
            Assert.NotNull(piece.QuerySelector(part));

        var all = Keys(page).Length;
        for (var older = page.QuerySelector("#older"); older is not null; )
        {
            var more = await client.PageAsync(older.GetAttribute("href")!);
            Assert.True(Keys(more).Length > all);
            Assert.Equal(Keys(more)[..all], Keys(page)[..all]);
            (page, all, older) = (more, Keys(more).Length, more.QuerySelector("#older"));
        }
        Assert.Equal(50, page.QuerySelectorAll("#feed .line > summary").Count(s => s.TextContent.Contains("会議に出席", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task English_has_every_text()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var deal = await desk.OpenAsync("Acme Inc.", "Pilot", owner);
        var client = await desk.EnglishAsync();
        var page = await client.PageAsync($"/deals/{deal}");
        Assert.True(page.QuerySelector("main") is not null, page.DocumentElement.OuterHtml);
        Assert.DoesNotMatch(@"\b(board|deal|deals|instruments|scoring|form)\.[a-z]", page.Body!.TextContent);
        Assert.DoesNotMatch(@"[\u3040-\u30ff]", page.QuerySelector("main")!.TextContent);
    }
}
