using System.Net;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Tests.Pages.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Deals;

public sealed class NoteTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk deals = new(room);
    readonly LeadDesk leads = new(room);

    [Fact]
    public async Task A_meeting_counts_for_each_who_attended()
    {
        var by = DealDesk.As(await deals.SellerAsync(Roles.FieldSales), Roles.FieldSales);
        var deal = await deals.OpenAsync("面談株式会社", "面談", by);
        var (one, two) = (
            await deals.MemberAsync(deal, by, "朝日 昇", "課長", "it"),
            await deals.MemberAsync(deal, by, "夕日 沈", "部長", "sponsoring")
        );
        var client = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        var refused = await client.PostFormAsync($"/deals/{deal}/notes/new?kind=Meeting", new() { ["Input.Text"] = "要件を確認" }, "#note");
        Assert.Contains("1名以上", (await refused.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        var at = DateTimeOffset.UtcNow.AddDays(-1);
        var input = new NoteInput
        {
            Kind = NoteKind.Meeting,
            At = at,
            Members = [one, two],
            Text = "要件を確認",
            NextStep = "見積の提示",
            Programme = "秋の展示会",
        };
        Assert.IsType<Outcome<Guid>.Done>(await leads.DoAsync((WriteNote d) => d.DoAsync(deal, input, by, default)));
        var rows = await room.With(db =>
            db.Signals.AsNoTracking().Where(s => s.DealId == deal && s.Kind == SignalKind.MeetingAttended).ToListAsync()
        );
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Equal(("秋の展示会", Channel.Meeting), (r.Programme!, r.Channel!.Value)));
        Assert.Equal(new[] { one, two }.ToHashSet(), rows.Select(r => r.MemberId!.Value).ToHashSet());
        Assert.Contains("見積の提示", (await client.PageAsync($"/deals/{deal}/notes")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interview_says_which_and_a_social_touch_is_worth_nothing()
    {
        var by = DealDesk.As(await deals.SellerAsync(Roles.FieldSales), Roles.FieldSales);
        var deal = await deals.OpenAsync("聴取株式会社", "聴取", by);
        var member = await deals.MemberAsync(deal, by, "雨宮 晴", "課長", "it");
        Task<Outcome<Guid>> Write(NoteInput input) => leads.DoAsync((WriteNote d) => d.DoAsync(deal, input, by, default));
        var refused = Assert.IsType<Outcome<Guid>.Refused>(await Write(new() { Kind = NoteKind.Interview, Members = [member] }));
        Assert.Equal("intent", refused.Slips.All[0].Field);
        Assert.IsType<Outcome<Guid>.Done>(
            await Write(
                new()
                {
                    Kind = NoteKind.Interview,
                    Members = [member],
                    Intent = true,
                }
            )
        );
        Assert.IsType<Outcome<Guid>.Done>(await Write(new() { Kind = NoteKind.Social, Text = "投稿に反応" }));
        Assert.IsType<Outcome<Guid>.Done>(await Write(new() { Kind = NoteKind.Call, Members = [member] }));
        var kinds = await room.With(db =>
            db.Signals.Where(s => s.DealId == deal && s.Cause == RowCause.Signal).Select(s => s.Kind!.Value).ToListAsync()
        );
        Assert.Equal([SignalKind.DeclaredIntent, SignalKind.CallOrMail], kinds.Order());
    }

    [Fact]
    public async Task Internal_notes_are_not_for_inside_sales_and_marketing()
    {
        var owner = DealDesk.As(await deals.SellerAsync(Roles.Manager), Roles.Manager);
        var deal = await deals.OpenAsync("内密株式会社", "内密", owner, stage: "interest");
        await leads.DoAsync((WriteNote d) => d.DoAsync(deal, new() { Kind = NoteKind.Private, Text = "値引きの下限は一割" }, owner, default));
        var inside = await room.SignedInAsync(DealDesk.Email(Roles.InsideSales), Roles.InsideSales);
        Assert.DoesNotContain("値引き", (await inside.PageAsync($"/deals/{deal}/notes")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("値引き", (await inside.PageAsync($"/deals/{deal}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inside.GetAsync(new Uri($"/deals/{deal}/notes/new?kind=Private", UriKind.Relative))).StatusCode);
        var manager = await room.SignedInAsync(DealDesk.Email(Roles.Manager), Roles.Manager);
        Assert.Contains("値引き", (await manager.PageAsync($"/deals/{deal}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
