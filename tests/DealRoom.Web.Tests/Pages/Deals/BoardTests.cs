using AngleSharp.Dom;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Tests;

namespace DealRoom.Web.Tests.Pages.Deals;

public sealed class BoardTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk desk = new(room);

    static string[] Companies(IDocument page) => [.. page.QuerySelectorAll("tr[data-deal] .company a").Select(a => a.TextContent)];

    [Fact]
    public async Task An_empty_board_teaches_the_three_steps()
    {
        var client = await room.SignedInAsync("nobody@mioto.example", Roles.CustomerSuccess);
        var page = await client.PageAsync("/");
        Assert.Equal(3, page.QuerySelectorAll(".steps-to-room li").Length);
        Assert.Equal("/deals/new", page.QuerySelector(".first-run .btn")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_moved_today_stands_before_what_is_quiet_and_the_latest_sentence_is_told()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        await desk.OpenAsync("静山倉庫株式会社", "倉庫の電子化", owner);
        var moved = await desk.OpenAsync("株式会社みなと精工", "受発注クラウド導入", owner, kana: "みなとせいこう");
        var cfo = await desk.MemberAsync(moved, owner, "髙橋 誠", "取締役CFO", "経理部", ["decider"], kana: "たかはし まこと");
        var price = await desk.ItemAsync(moved, "料金プラン", AssetKind.Pricing, 4);
        await desk.ReadAsync(moved, cfo, price, SignalKind.PricingView, 2, TimeSpan.FromSeconds(190), DateTimeOffset.UtcNow.AddMinutes(-30));
        await desk.SettleAsync();

        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var page = await client.PageAsync("/deals?scope=all");
        Assert.Equal("株式会社みなと精工", Companies(page)[0]);
        var row = page.QuerySelector($"tr[data-deal='{moved}']")!;
        Assert.Contains("髙橋様(取締役CFO)が料金プランを3分10秒閲覧", row.QuerySelector(".moment")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("チャンピオン", row.QuerySelector(".missing")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("決定者", row.QuerySelector(".missing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("840万円", row.TextContent, StringComparison.Ordinal);
        Assert.Single((await client.PageAsync($"/deals/{moved}/row")).QuerySelectorAll("tr[data-deal]"));

        foreach (var words in new[] { "たかはし", "高橋", "㈱みなと精工", "株式会社みなと精工", "ミナトセイコウ", "受発注クラウド" })
            Assert.Equal(["株式会社みなと精工"], Companies(await client.PageAsync("/deals?scope=all&q=" + Uri.EscapeDataString(words))));
        Assert.Empty(Companies(await client.PageAsync("/deals?scope=all&stage=won")));
        Assert.NotNull((await client.PageAsync("/deals?q=" + Uri.EscapeDataString("どこにもない"))).QuerySelector(".empty a"));
        Assert.Equal(
            System.Net.HttpStatusCode.OK,
            (await client.GetAsync(new Uri("/deals?q=%00%ED%A0%80&stage=x&owner=y", UriKind.Relative))).StatusCode
        );
    }

    [Fact]
    public async Task Each_role_sees_its_own_deals()
    {
        var field = DealDesk.As(await desk.SellerAsync(Roles.FieldSales), Roles.FieldSales);
        var manager = DealDesk.As(await desk.SellerAsync(Roles.Manager), Roles.Manager);
        var mine = await desk.OpenAsync("担当商会株式会社", "営業の見える化", field);
        var early = await desk.OpenAsync("早春産業株式会社", "問い合わせ", manager, stage: "awareness");
        var late = await desk.OpenAsync("晩秋物産株式会社", "契約交渉", manager, stage: "decision");

        var seller = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        Assert.Equal(["担当商会株式会社"], Companies(await seller.PageAsync("/deals?scope=all")));
        await desk.SellerAsync(Roles.InsideSales);
        var inside = Companies(await (await room.SignedInAsync(DealDesk.Email(Roles.InsideSales), Roles.InsideSales)).PageAsync("/deals?scope=all"));
        Assert.Contains("早春産業株式会社", inside);
        Assert.DoesNotContain("晩秋物産株式会社", inside);

        foreach (var path in new[] { "", "/row", "/live-fragment", "/edit", "/fit", "/members/new", "/owner" })
        {
            var foreign = await seller.GetAsync(new Uri($"/deals/{late}{path}", UriKind.Relative));
            var unknown = await seller.GetAsync(new Uri($"/deals/{Guid.NewGuid()}{path}", UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, foreign.StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
            Assert.Equal(await unknown.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
        }
        Assert.Equal(System.Net.HttpStatusCode.OK, (await seller.GetAsync(new Uri($"/deals/{mine}", UriKind.Relative))).StatusCode);
        Assert.NotEqual(early, late);
    }

    [Fact]
    public async Task English_has_every_text()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        await desk.OpenAsync("英文株式会社", "English", owner);
        var client = await desk.EnglishAsync();
        var text = (await client.PageAsync("/deals?scope=all")).Body!.TextContent;
        Assert.DoesNotMatch(@"\b(board|deal|deals|instruments|scoring)\.[a-z]", text);
    }
}
