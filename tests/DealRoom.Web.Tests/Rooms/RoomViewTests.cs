using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Pages.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Rooms;

public sealed class RoomViewTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    Task<RoomView?> Seen(RoomId room, MemberId by, string language = "ja") =>
        house.With(db => house.Services.GetRequiredService<RoomQuery>().ReadAsync(db, room, by, language, default));

    [Fact]
    public async Task Drafts_and_versions_in_preparation_are_nobodys_to_see()
    {
        var some = await SomeRoom.InAsync(house);
        await some.PageAsync(house, "公開");
        await some.PageAsync(house, "下書き", published: false);
        await some.PageAsync(house, "準備中", ready: false);
        var view = await Seen(some.Room, some.Cfo);
        Assert.Equal(["公開"], view!.Items.Select(i => i.Title));
        Assert.Equal("受発注の電子化", view.Title);
    }

    [Fact]
    public async Task Each_reader_meets_what_concerns_her_first()
    {
        var some = await SomeRoom.InAsync(house);
        await some.PageAsync(house, "全員", position: 0);
        await some.PageAsync(house, "経理", audience: Audience.Accounting, position: 1);
        await some.PageAsync(house, "情シス", audience: Audience.It, position: 2);
        Assert.Equal(["経理", "全員", "情シス"], (await Seen(some.Room, some.Cfo))!.Items.Select(i => i.Title));
        Assert.Equal(["情シス"], (await Seen(some.Room, some.Engineer))!.ForYou.Select(i => i.Title));
    }

    [Fact]
    public async Task English_titles_stand_in_where_there_are_any()
    {
        var some = await SomeRoom.InAsync(house);
        await some.PageAsync(house, "料金", titleEn: "Prices", position: 0);
        await some.PageAsync(house, "事例", position: 1);
        var view = await Seen(some.Room, some.Cfo, "en");
        Assert.Equal(["Prices", "事例"], view!.Items.Select(i => i.Title));
        Assert.Equal("Proposal", Assert.Single(view.Sections).Title);
    }

    [Fact]
    public async Task An_empty_room_is_a_room_and_another_deals_member_finds_nothing()
    {
        var (one, two) = (await SomeRoom.InAsync(house), await SomeRoom.InAsync(house));
        Assert.Empty((await Seen(one.Room, one.Cfo))!.Sections);
        Assert.Null(await Seen(one.Room, two.Cfo));
    }
}
