using System.Net;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using DealRoom.Web.Tests.Pages.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Deals;

public sealed class ClosingTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk deals = new(room);
    readonly LeadDesk leads = new(room);

    [Fact]
    public async Task A_lost_deal_keeps_its_score_and_ends_its_links()
    {
        var seller = await deals.SellerAsync(Roles.FieldSales);
        var by = DealDesk.As(seller, Roles.FieldSales);
        var deal = await deals.OpenAsync("終結株式会社", "終結", by, fit: new FitInput { Industry = 1.0 });
        var member = await deals.MemberAsync(deal, by, "月野 光", "課長", "it");
        await deals.DeedAsync(deal, member, Domain.Signals.SignalKind.QuoteRequest, DateTimeOffset.UtcNow.AddHours(-1));
        await deals.SettleAsync();
        var client = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        var refused = await client.PostFormAsync($"/deals/{deal}/close", new() { ["Input.Result"] = "lost" }, "#close");
        Assert.Contains("理由", (await refused.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        var closed = await client.PostFormAsync(
            $"/deals/{deal}/close",
            new()
            {
                ["Input.Result"] = "lost",
                ["Input.Reasons"] = "LostBudget",
                ["Input.Note"] = "来期に再検討",
            },
            "#close"
        );
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        await deals.SettleAsync();
        var (now, later, kept, shut) = await room.With(async db =>
            (
                await DealScores.AtAsync(db, deal, DateTimeOffset.UtcNow, default),
                await DealScores.AtAsync(db, deal, DateTimeOffset.UtcNow.AddDays(90), default),
                await db.DealClosings.SingleAsync(c => c.DealId == deal),
                await db.Rooms.Where(r => r.DealId == deal).Select(r => r.ClosedAt).SingleAsync()
            )
        );
        Assert.Equal(now!.Score, later!.Score, 9);
        Assert.Equal([CloseReason.LostBudget], kept.Reasons);
        Assert.NotNull(CriteriaSnapshot.Of(kept.Snapshot).Score);
        Assert.NotNull(shut);
        // only a manager opens it again
        Assert.Null((await client.PageAsync($"/deals/{deal}/close")).QuerySelector("form[action*='handler=reopen']"));
        var lead = await room.SignedInAsync("reopen@mioto.example", Roles.Manager);
        await lead.PostFormAsync(
            $"/deals/{deal}/close",
            new() { ["Reopen.Stage"] = "consideration", ["Reopen.Note"] = "予算化された" },
            "form[action*='handler=reopen']"
        );
        await deals.SettleAsync();
        var (open, moving) = await room.With(async db =>
            (
                await db.Deals.AsNoTracking().FirstAsync(d => d.Id == deal),
                await DealScores.AtAsync(db, deal, DateTimeOffset.UtcNow.AddDays(90), default)
            )
        );
        Assert.Equal((DealStage.Consideration, null), (open.Stage, open.ClosedAt));
        Assert.True(moving!.Score < now.Score);
    }

    [Fact]
    public async Task A_stage_of_won_closes_and_only_managers_take_it_back()
    {
        var seller = await deals.SellerAsync(Roles.FieldSales);
        var by = DealDesk.As(seller, Roles.FieldSales);
        var deal = await deals.OpenAsync("受注株式会社", "受注", by);
        Assert.IsType<Outcome<DealId>.Done>(await leads.DoAsync((ChangeDeal d) => d.DoAsync(deal, new DealInput { Stage = "won" }, by, default)));
        Assert.Equal(1, await room.With(db => db.Signals.CountAsync(s => s.DealId == deal && s.Cause == RowCause.Closed)));
        Assert.Null(await room.With(db => db.Rooms.Where(r => r.DealId == deal).Select(r => r.ClosedAt).SingleAsync()));
        var refused = await leads.DoAsync((ChangeDeal d) => d.DoAsync(deal, new DealInput { Stage = "decision" }, by, default));
        Assert.Equal("entry.reopen", Assert.IsType<Outcome<DealId>.Refused>(refused).Slips.All[0].Key);
        var lead = DealDesk.As(await deals.SellerAsync(Roles.Manager), Roles.Manager);
        Assert.IsType<Outcome<DealId>.Done>(
            await leads.DoAsync((ChangeDeal d) => d.DoAsync(deal, new DealInput { Stage = "decision" }, lead, default))
        );
        Assert.Null(await room.With(db => db.Deals.Where(d => d.Id == deal).Select(d => d.ClosedAt).SingleAsync()));
    }
}
