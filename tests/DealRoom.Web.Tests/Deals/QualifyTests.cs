using System.Net;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Tests.Pages.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Deals;

public sealed class QualifyTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk deals = new(room);

    [Fact]
    public async Task Bant_keeps_its_history_and_confirmed_needs_what_and_from_whom()
    {
        var by = DealDesk.As(await deals.SellerAsync(Roles.FieldSales), Roles.FieldSales);
        var deal = await deals.OpenAsync("四問株式会社", "四問", by);
        var client = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        var refused = await client.PostFormAsync(
            $"/deals/{deal}/bant",
            new()
            {
                ["Input[Budget].State"] = "Confirmed",
                ["Input[Budget].Value"] = "800万円",
                ["Input[Needs].Day"] = "きのう",
            },
            "#bant"
        );
        var page = await refused.DocumentAsync();
        Assert.Equal("800万円", page.QuerySelector("[name='Input[Budget].Value']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("[name='Input[Needs].Day'][aria-invalid=true]"));
        Task<HttpResponseMessage> Save(string state, string source) =>
            client.PostFormAsync(
                $"/deals/{deal}/bant",
                new()
                {
                    ["Input[Budget].State"] = state,
                    ["Input[Budget].Value"] = "800万円",
                    ["Input[Budget].Source"] = source,
                    ["Input[Budget].Day"] = "2026-06-03",
                },
                "#bant"
            );
        var empty = await (await Save("Confirmed", "")).DocumentAsync();
        Assert.Contains(
            "情報源",
            empty.QuerySelector("[aria-invalid=true]")!.ParentElement!.QuerySelector(".error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await Save("Asking", "佐藤様")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Save("Confirmed", "佐藤様")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Save("Confirmed", "佐藤様")).StatusCode);
        var entries = await room.With(db => db.BantEntries.Where(b => b.DealId == deal).OrderBy(b => b.Id).ToListAsync());
        Assert.Equal([BantState.Asking, BantState.Confirmed], entries.Select(e => e.State));
        Assert.Contains(
            "確認中",
            (await client.PageAsync($"/deals/{deal}/qualify")).QuerySelector("details.more")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_proposal_changes_the_score_only_when_it_is_taken_over()
    {
        var lead = await room.SignedInAsync("ideal@mioto.example", Roles.Manager);
        await lead.PostFormAsync(
            "/settings/ideal-customer",
            new()
            {
                ["Input.Industries"] = "製造\n卸売",
                ["Input.From"] = "100",
                ["Input.To"] = "2,000",
                ["Input.Tags[0].Name"] = "二重入力をなくす",
                ["Input.Tags[1].Name"] = "FAX受注の電子化",
            },
            "#ideal"
        );
        var tags = await room.With(db => db.NeedTags.OrderBy(n => n.Position).ToListAsync());
        Assert.Equal(2, tags.Count);
        var by = DealDesk.As(await deals.SellerAsync(Roles.Manager), Roles.Manager);
        var deal = await deals.OpenAsync("理想株式会社", "理想", by);
        await room.With(db =>
            db.Companies.Where(c => c.Name == "理想株式会社")
                .ExecuteUpdateAsync(u => u.SetProperty(c => c.Industry, "卸売業").SetProperty(c => c.Employees, 80))
        );
        await lead.PostFormAsync(
            $"/deals/{deal}/qualify/edit",
            new()
            {
                ["Input.Needs"] = tags[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Input.Severity"] = "5",
                ["Input.RegulatoryDay"] = "2027-01-01",
                ["Input.Regulation"] = "電子帳簿保存法",
                ["Input.Existing"] = "yes",
            },
            "#qualify"
        );
        var item = await deals.ItemAsync(deal, "二重入力の解消", Domain.Documents.AssetKind.Case, 1);
        await room.With(async db =>
        {
            (await db.RoomItems.FirstAsync(i => i.Id == item)).Values.Add(tags[0].Id);
            await db.SaveChangesAsync();
        });
        var page = await lead.PageAsync($"/deals/{deal}/qualify");
        Assert.Contains("100%", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("電子帳簿保存法", page.Body!.TextContent, StringComparison.Ordinal);
        var before = await FitAsync(deal);
        Assert.Equal((null, null), (before.FitIndustry, before.FitHistory));
        await lead.PostFormAsync(
            $"/deals/{deal}/qualify",
            new()
            {
                ["items"] = ((int)(FitItems.Industry | FitItems.Size | FitItems.History)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            "form[action*='handler=adopt']"
        );
        var after = await FitAsync(deal);
        Assert.Equal((1.0, 0.5, 1.0), (after.FitIndustry!.Value, after.FitSize!.Value, after.FitHistory!.Value));
        Assert.Equal(FitItems.Industry | FitItems.Size | FitItems.History, after.FitFromIdeal);
        // by hand: it is no longer the proposal
        await lead.PostFormAsync($"/deals/{deal}/fit", new() { ["Input[Industry]"] = "40" });
        Assert.Equal(FitItems.Size | FitItems.History, (await FitAsync(deal)).FitFromIdeal);
    }

    Task<Deal> FitAsync(DealId deal) => room.With(db => db.Deals.AsNoTracking().FirstAsync(d => d.Id == deal));

    [Fact]
    public async Task The_final_decider_is_named_with_how_sure_and_from_what()
    {
        var by = DealDesk.As(await deals.SellerAsync(Roles.FieldSales), Roles.FieldSales);
        var deal = await deals.OpenAsync("決裁株式会社", "決裁", by);
        var member = await deals.MemberAsync(deal, by, "星野 決", "取締役", "executive");
        var client = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        var refused = await client.PostFormAsync($"/deals/{deal}/qualify/edit", new() { ["Input.FinalDecider"] = member.ToString() }, "#qualify");
        Assert.NotNull((await refused.DocumentAsync()).QuerySelector("#Input_DeciderConfidence-error"));
        await client.PostFormAsync(
            $"/deals/{deal}/qualify/edit",
            new()
            {
                ["Input.FinalDecider"] = member.ToString(),
                ["Input.DeciderConfidence"] = "Likely",
                ["Input.DeciderSource"] = "OrganisationChart",
            },
            "#qualify"
        );
        Assert.Contains("組織図から", (await client.PageAsync($"/deals/{deal}/qualify")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggested_stage_waits_for_a_person_and_is_not_repeated_once_declined()
    {
        var by = DealDesk.As(await deals.SellerAsync(Roles.FieldSales), Roles.FieldSales);
        var deal = await deals.OpenAsync("提案段階株式会社", "提案", by, stage: "interest");
        var member = await deals.MemberAsync(deal, by, "空野 高", "主任", "it");
        await deals.DeedAsync(deal, member, SignalKind.DemoRequest, DateTimeOffset.UtcNow.AddHours(-1));
        var client = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        Assert.Contains("検討", (await client.PageAsync($"/deals/{deal}")).QuerySelector("#suggested")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync($"/deals/{deal}", new() { ["stage"] = "consideration" }, "#suggested form[action*='decline']");
        Assert.Null((await client.PageAsync($"/deals/{deal}")).QuerySelector("#suggested"));
        await deals.DeedAsync(deal, member, SignalKind.QuoteRequest, DateTimeOffset.UtcNow);
        await client.PostFormAsync($"/deals/{deal}", new() { ["stage"] = "decision" }, "#suggested form:not([action*='decline'])");
        Assert.Equal(DealStage.Decision, (await FitAsync(deal)).Stage);
    }
}
