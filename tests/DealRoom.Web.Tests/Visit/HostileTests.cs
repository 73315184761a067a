using System.Net;
using System.Text;
using DealRoom.Web.Accounts;
using DealRoom.Web.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Visit;

/// What somebody who means harm, or a script gone wrong, sends.
public sealed class HostileTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    [Fact]
    public async Task Who_left_the_committee_opens_nothing_any_more()
    {
        var room = await SomeRoom.InAsync(house);
        await room.PageAsync(house, "ご提案書");
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var guest = new Guest(house);
        await guest.OpenAsync(token);
        Assert.Equal(HttpStatusCode.OK, (await guest.Http.GetAsync($"/rooms/{room.Room}")).StatusCode);

        using var seller = await house.SignedInAsync();
        await seller.PostFormAsync($"/deals/{room.Deal}/members/{room.Cfo}/edit", [], "form[action*='handler=leave']");
        Assert.All(await house.With(db => db.Invitations.Where(i => i.MemberId == room.Cfo).ToListAsync()), i => Assert.NotNull(i.RevokedAt));
        foreach (var path in new[] { $"/rooms/{room.Room}", $"/rooms/{room.Room}/logo", $"/r/{token}" })
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"view":"VIEW","readings":[null]}""")]
    [InlineData("""{"view":"VIEW","readings":[{"id":"x"}]}""")]
    [InlineData("""{"view":"VIEW","readings":[{"n":1e9,"activeMs":1e30}]}""")]
    [InlineData("""{"view":"VIEW","readings":[{"asset":"\ud800"}]}""")]
    [InlineData("""{"view":"VIEW","\ud800":1,"readings":null}""")]
    public async Task A_malformed_beacon_is_refused_and_breaks_nothing(string body)
    {
        var room = await SomeRoom.InAsync(house);
        var item = await room.PageAsync(house, "ご提案書");
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo));
        var reading = (await guest.ReadingAsync($"/rooms/{room.Room}/items/{item}"))!.Value;
        using var content = new StringContent(
            body.Replace("VIEW", reading.GetProperty("view").GetString(), StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json"
        );
        Assert.InRange((int)(await guest.Http.PostAsync("/r/signals", content)).StatusCode, 400, 499);
        Assert.Equal(HttpStatusCode.Accepted, (await guest.BeatAsync(reading, 1000, DateTimeOffset.UtcNow)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_ends_with_its_account_at_the_next_request()
    {
        using var seller = await house.SignedInAsync("leaver@mioto.example", Roles.FieldSales);
        Assert.Equal(HttpStatusCode.OK, (await seller.GetAsync("/account")).StatusCode);
        await house.With(db =>
            db.Users.Where(u => u.Email == "leaver@mioto.example")
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.DeactivatedAt, (DateTimeOffset?)DateTimeOffset.UtcNow))
        );
        Assert.Equal("/sign-in", new Uri(seller.BaseAddress!, (await seller.GetAsync("/account")).Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task No_day_and_no_search_is_a_failure()
    {
        using var seller = await house.SignedInAsync();
        foreach (var day in new[] { "0001-01-01", "9999-12-31" })
        {
            var answer = await seller.PostFormAsync(
                "/deals/new",
                new()
                {
                    ["Input.Company"] = "青葉精機",
                    ["Input.Name"] = "更新",
                    ["Input.Opened"] = day,
                },
                "main form[method=post]"
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        foreach (var query in new[] { "/deals?owner=%00", "/deals?q=%00", "/deals?scope=%00&stage=%00" })
            Assert.Equal(HttpStatusCode.OK, (await seller.GetAsync(query)).StatusCode);
    }
}
