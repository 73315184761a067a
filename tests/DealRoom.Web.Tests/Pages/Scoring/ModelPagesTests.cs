using System.Net;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Tests.Pages.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Pages.Scoring;

public sealed class ModelPagesTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk desk = new(room);

    [Fact]
    public async Task A_model_is_drafted_corrected_published_and_the_ledger_and_the_agreement_show_it()
    {
        var lead = await room.SignedInAsync(DealDesk.Email(Roles.Manager), Roles.Manager);
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var deal = await desk.OpenAsync("株式会社みなと工機", "受発注", owner, DateTimeOffset.UtcNow.AddDays(-10));
        var member = await desk.MemberAsync(deal, owner, "田中 誠", "課長", "it", since: DateTimeOffset.UtcNow.AddDays(-10));
        await SignalAsync(deal, member, SignalKind.QuoteRequest, DateTimeOffset.UtcNow.AddDays(-2));
        var before = await ScoreAsync(deal);

        var begun = await lead.PostFormAsync("/scoring", [], "form[action*=Begin]");
        var draft = begun.Headers.Location!.ToString();
        var version = int.Parse(draft.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

        // what breaks a rule is said beside its field, what was typed stays, nothing is kept
        var refused = await (
            await lead.PostFormAsync(
                draft,
                new()
                {
                    ["f:weights.temperature"] = "0.45",
                    ["f:halfLifeDays"] = "abc",
                    ["f:points.RoiRun"] = "101",
                },
                "#model"
            )
        ).DocumentAsync();
        Assert.Equal("abc", refused.QuerySelector("[name='f:halfLifeDays']")!.GetAttribute("value"));
        Assert.Equal("true", refused.QuerySelector("[name='f:points.RoiRun']")!.GetAttribute("aria-invalid"));
        Assert.Contains("100点", refused.QuerySelector("#f-points-RoiRun-error")!.TextContent, StringComparison.Ordinal);
        var sum = await (await lead.PostFormAsync(draft, new() { ["f:weights.temperature"] = "0.45" }, "#model")).DocumentAsync();
        Assert.Contains("合計", sum.QuerySelector("#f-weights-involvement-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await room.With(db => db.ScoreModels.Where(m => m.Version == version).Select(m => m.Edition).SingleAsync()));

        var kept = await lead.PostFormAsync(draft, new() { ["f:weights.temperature"] = "０.４５", ["f:weights.involvement"] = "0.35" }, "#model");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var page = await lead.PageAsync(draft);
        Assert.Contains("株式会社みなと工機", page.QuerySelector(".rail table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await ScoreAsync(deal));
        await lead.PostFormAsync(draft, [], "form[action*=Shadow]");
        Assert.Equal(ModelStatus.Shadow, await room.With(db => db.ScoreModels.Where(m => m.Version == version).Select(m => m.Status).SingleAsync()));

        var unsaid = await (await lead.PostFormAsync(draft + "/publish", new() { ["Reason"] = " " }, "#publish")).DocumentAsync();
        Assert.NotNull(unsaid.QuerySelector("#Reason-error"));
        var far = await (
            await lead.PostFormAsync(
                draft + "/publish",
                new()
                {
                    ["Reason"] = "x",
                    ["When"] = "at",
                    ["At"] = "2020-01-01T00:00",
                },
                "#publish"
            )
        ).DocumentAsync();
        Assert.NotNull(far.QuerySelector("#At-error"));
        await lead.PostFormAsync(draft + "/publish", new() { ["Reason"] = "週次会議で合意しました" }, "#publish");
        for (var tries = 0; await room.With(db => db.DealScores.AnyAsync(s => s.DealId == deal && s.Course == "")); tries++)
        {
            Assert.True(tries < 200, "the deal is not folded again");
            await Task.Delay(50);
        }
        var ledger = await room.With(db => db.Ledger.Where(l => l.DealId == deal).OrderBy(l => l.Seq).ToListAsync());
        Assert.Single(ledger, l => l.Cause == (short)LedgerCause.Config);
        Assert.NotEqual(before, await ScoreAsync(deal), 1e-6);
        Assert.Contains("週次会議で合意しました", (await lead.PageAsync("/scoring/agreement")).Body!.TextContent, StringComparison.Ordinal);
        // a published version is not written any more
        Assert.Null((await lead.PageAsync(draft)).QuerySelector("[name='f:halfLifeDays']"));
        // and the past is what it was
        Assert.Equal(before, (await room.With(db => DealScores.AtAsync(db, deal, DateTimeOffset.UtcNow.AddDays(-1), default)))!.Score, 3.0);
        Assert.Equal(1, (await room.With(db => DealScores.AtAsync(db, deal, DateTimeOffset.UtcNow.AddDays(-1), default)))!.Model);
    }

    [Fact]
    public async Task Who_does_not_lead_reads_and_nothing_else()
    {
        var sales = await room.SignedInAsync("field@mioto.example", Roles.FieldSales);
        var page = await sales.PageAsync("/scoring");
        Assert.NotNull(page.QuerySelector("table.knobs"));
        Assert.Null(page.QuerySelector("form[action*=Begin]"));
        Assert.NotEqual(HttpStatusCode.OK, (await sales.GetAsync(new Uri("/scoring/1/publish", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sales.GetAsync(new Uri("/scoring/agreement", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync(new Uri("/scoring/99", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_deal_in_the_past_and_what_would_move_it()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var opened = DateTimeOffset.UtcNow.AddDays(-30);
        var deal = await desk.OpenAsync("みどり製作所", "在庫", owner, opened);
        var member = await desk.MemberAsync(deal, owner, "山田 花子", "部長", "legal", roles: ["decider"], since: opened);
        await desk.ItemAsync(deal, "料金表", Domain.Documents.AssetKind.Pricing, 2);
        await SignalAsync(deal, member, SignalKind.DemoRequest, DateTimeOffset.UtcNow.AddDays(-3));
        var me = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var early = await me.PageAsync($"/deals/{deal}/past?p=100");
        var late = await me.PageAsync($"/deals/{deal}/past?p=1000");
        static int Shown(AngleSharp.Dom.IParentNode page) =>
            int.Parse(page.QuerySelector("table tbody tr td b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Shown(early) < Shown(late));
        Assert.NotNull((await me.PageAsync($"/deals/{deal}/past?at=gestern")).QuerySelector("#at-error"));
        Assert.NotNull((await me.PageAsync($"/deals/{deal}/past?at=1999-01-01T00:00&version=1")).QuerySelector("table"));

        var whatIf = await me.PageAsync($"/deals/{deal}/what-if?goal=99");
        Assert.NotEmpty(whatIf.QuerySelectorAll("ol.moves li"));
        Assert.Contains("料金表", whatIf.Body!.TextContent, StringComparison.Ordinal);
        var other = await room.SignedInAsync("nobody@mioto.example", Roles.FieldSales);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/deals/{deal}/past", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/deals/{deal}/what-if", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_backtest_knows_what_had_been_received_by_its_day_and_no_more()
    {
        var owner = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var now = DateTimeOffset.UtcNow;
        var deal = await desk.OpenAsync("青葉倉庫", "配送", owner, now.AddDays(-80));
        var member = await desk.MemberAsync(deal, owner, "木村", "課長", "it", since: now.AddDays(-80));
        await SignalAsync(deal, member, SignalKind.RoiRun, now.AddDays(-60));
        // happened before the day of judgement, told after it
        await SignalAsync(deal, member, SignalKind.QuoteRequest, now.AddDays(-50), received: now.AddDays(-1));
        await room.With(db =>
            db.Deals.Where(d => d.Id == deal)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(d => d.Stage, DealStage.Won).SetProperty(d => d.StageAt, now).SetProperty(d => d.ClosedAt, now)
                )
        );
        var cases = await room.With(async db => (await BacktestReading.OfAsync(db, default)).Cases(ScoreModel.Default)[0]);
        var judged = cases.Single(c => c.Won);
        Assert.InRange(judged.Hottest, 0, 12);
        var page = await (await room.SignedInAsync(DealDesk.Email(Roles.Admin))).PageAsync("/scoring/backtest?against=1&high=75");
        Assert.NotNull(page.QuerySelector("svg.plot .stairs"));
        Assert.Contains("参考値", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(
            (await (await room.SignedInAsync(DealDesk.Email(Roles.Admin))).PageAsync("/scoring/backtest?high=40&medium=60")).QuerySelector(
                "#limits .error"
            )
        );
    }

    async Task<double> ScoreAsync(DealId deal)
    {
        var scores = room.Services.GetRequiredService<DealScores>();
        return await room.With(async db =>
        {
            Assert.True(await scores.CaughtUpAsync(db, deal, default));
            return (await DealScores.FoldAsync(db, deal, default))!.State.Ledgered.Sum();
        });
    }

    Task SignalAsync(DealId deal, MemberId member, SignalKind kind, DateTimeOffset at, DateTimeOffset? received = null) =>
        room.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var row = new SignalRow
            {
                DealId = deal,
                Id = Guid.CreateVersion7(),
                Cause = RowCause.Signal,
                Kind = kind,
                MemberId = member,
                At = at,
                ReceivedAt = received ?? at,
                OneRow = true,
            };
            await room.Services.GetRequiredService<SignalRows>().AppendAsync(db, [row], default);
            await transaction.CommitAsync();
            room.Services.GetRequiredService<Bell>().Ring(BellTopic.Log);
        });
}
