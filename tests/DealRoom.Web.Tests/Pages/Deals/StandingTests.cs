using System.Globalization;
using System.Net;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Pages.Deals;

/// How a deal stands: tier and conditions, the score moved by hand, readings sorted, and why.
public sealed class StandingTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk desk = new(room);
    static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task A_score_moved_by_hand_is_told_everywhere_and_ends_when_lifted()
    {
        var (deal, _) = await DealAsync("調整商会株式会社");
        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var before = await ScoreAsync(deal);
        var refused = await (
            await client.PostFormAsync(
                $"/deals/{deal}/override",
                new()
                {
                    ["Amount"] = "たくさん",
                    ["Expires"] = Day(45),
                    ["Reason"] = " ",
                }
            )
        ).DocumentAsync();
        Assert.Equal("たくさん", refused.QuerySelector("[name=Amount]")!.GetAttribute("value"));
        foreach (var field in new[] { "Amount", "Reason", "Expires" })
            Assert.NotEmpty(refused.QuerySelector($"#{field}-error")?.TextContent ?? "");
        Assert.Equal(before, await ScoreAsync(deal), 1e-3);

        var set = await client.PostFormAsync(
            $"/deals/{deal}/override",
            new()
            {
                ["Amount"] = "＋98",
                ["Expires"] = Day(10),
                ["Reason"] = "役員会で導入方針が決まった",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(100, await ScoreAsync(deal), 1e-9);
        var page = await client.PageAsync($"/deals/{deal}");
        Assert.Contains("役員会で導入方針が決まった", page.QuerySelector("#standing")!.TextContent, StringComparison.Ordinal);
        // 80 and more with no condition: 中, and what is missing is named
        Assert.Contains("中", page.QuerySelector("#score-now .tier")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("高候補", page.QuerySelector("#score-now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll("#standing .conditions li:not(.met)").Length);
        var row = (await client.PageAsync("/deals?scope=all")).QuerySelector($"tr[data-deal='{deal}']")!;
        Assert.Contains("高候補", row.TextContent, StringComparison.Ordinal);

        var why = await client.PageAsync($"/deals/{deal}/why");
        Assert.Contains("役員会で導入方針が決まった", why.QuerySelector("table.why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("一致", why.QuerySelector("table.why tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("優先度が「低」から「中」に", why.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);

        await client.PostFormAsync($"/deals/{deal}/override?handler=lift", []);
        Assert.Equal(before, await ScoreAsync(deal), 1e-3);
        var rows = await room.With(db => db.Ledger.Where(l => l.DealId == deal).OrderBy(l => l.Seq).Select(l => l.Row).ToListAsync());
        var ledger = rows.ConvertAll(r => JsonSerializer.Deserialize<LedgerRow>(r)!);
        Assert.Contains(ledger, r => r.Override == OverrideStep.Set && r.DeltaScore > 50);
        Assert.Contains(ledger, r => r.Override == OverrideStep.Lifted && r.DeltaScore < -50);
        Assert.Equal(await ScoreAsync(deal), ledger.Sum(r => r.DeltaScore), 1e-3);
    }

    [Fact]
    public async Task A_hidden_scan_is_made_a_reading_and_a_reading_is_left_out()
    {
        var (deal, reader) = await DealAsync("仕分け株式会社");
        var scan = new SignalRow
        {
            DealId = deal,
            Id = Guid.CreateVersion7(),
            Cause = RowCause.Signal,
            Kind = SignalKind.PricingView,
            MemberId = reader,
            Asset = "pricing",
            ActiveMs = 60_000,
            At = Now.AddHours(-1),
            ReceivedAt = Now,
            Class = RowClass.Suspect,
            Reason = "headless",
        };
        var before = await ScoreAsync(deal);
        await desk.WriteAsync(scan);
        Assert.Equal(before, await ScoreAsync(deal), 1e-3);
        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var page = await client.PageAsync($"/deals/{deal}/readings");
        Assert.Contains(page.QuerySelectorAll("input[name=subject]"), i => i.GetAttribute("value") == scan.Id.ToString());

        await client.PostFormAsync($"/deals/{deal}/readings", new() { ["subject"] = scan.Id.ToString(), ["human"] = "true" });
        Assert.True(await ScoreAsync(deal) > before + 1);
        await client.PostFormAsync($"/deals/{deal}/readings", new() { ["subject"] = scan.Id.ToString(), ["human"] = "false" });
        Assert.Equal(before, await ScoreAsync(deal), 1e-3);
        var stranger = await client.PostFormAsync($"/deals/{deal}/readings", new() { ["subject"] = Guid.NewGuid().ToString(), ["human"] = "true" });
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task The_why_page_can_be_narrowed_to_one_person()
    {
        var (deal, reader) = await DealAsync("理由株式会社");
        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var page = await client.PageAsync($"/deals/{deal}/why?person={reader}");
        Assert.Single(page.QuerySelectorAll("table.why tbody tr"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/deals/{deal}/why?person=x&before=-3", UriKind.Relative))).StatusCode);
    }

    async Task<(DealId, MemberId)> DealAsync(string company)
    {
        var admin = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var deal = await desk.OpenAsync(company, "導入", admin);
        var reader = await desk.MemberAsync(deal, admin, "佐藤 健", "主任", "営業部", since: Now.AddDays(-10));
        var item = await desk.ItemAsync(deal, "記事", AssetKind.Blog, 2);
        await desk.ReadAsync(deal, reader, item, SignalKind.BlogView, 1, TimeSpan.FromSeconds(30), Now.AddHours(-3));
        await desk.SettleAsync();
        return (deal, reader);
    }

    async Task<double> ScoreAsync(DealId deal)
    {
        await desk.SettleAsync();
        return await room.With(async db => (await Web.Scoring.DealScores.FoldAsync(db, deal, default))!.At(DateTimeOffset.UtcNow).Score);
    }

    static string Day(int days) => Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
