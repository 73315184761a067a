using System.Net;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Visit;

/// Links, devices, cookies.
public sealed class LinkTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    static readonly string[] Agents =
    [
        Guest.Agent,
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36",
        "Googlebot/2.1 (+http://www.google.com/bot.html)",
        "facebookexternalhit/1.1;line-poker/1.0",
        "Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "ChatWork LinkPreview v1",
        "Hatena::Russia::Crawler/0.01",
    ];

    [Fact]
    public async Task Looking_at_a_link_two_hundred_times_leaves_every_table_as_it_was()
    {
        var room = await SomeRoom.InAsync(house);
        await room.PageAsync(house, "極秘の題名");
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var client = house.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        await client.GetAsync($"/r/{token}");
        var before = await EveryTable.HashAsync(house);
        for (var i = 0; i < 200; i++)
        {
            using var request = new HttpRequestMessage(i % 3 == 1 ? HttpMethod.Head : HttpMethod.Get, $"/r/{token}");
            Assert.True(request.Headers.TryAddWithoutValidation("User-Agent", Agents[i % Agents.Length]));
            if (i % 3 == 2)
                request.Headers.Add("Sec-Purpose", "prefetch;prerender");
            var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("極秘", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(before, await EveryTable.HashAsync(house));
    }

    [Fact]
    public async Task A_declared_machine_opens_nothing_and_is_one_hidden_scan()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var guest = new Guest(house);
        guest.Http.DefaultRequestHeaders.UserAgent.Clear();
        guest.Http.DefaultRequestHeaders.UserAgent.ParseAdd("SkypeUriPreview Preview/0.5");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.PressAsync(token)).StatusCode);
        var row = await house.With(db => db.Signals.SingleAsync(s => s.DealId == room.Deal));
        Assert.Equal((RowClass.Suspect, "declared-robot", null), (row.Class, row.Reason, row.Kind));
        Assert.Equal(0, await house.With(db => db.Grants.CountAsync(g => g.DealId == room.Deal)));
    }

    [Fact]
    public async Task The_first_device_is_the_member_and_a_later_one_somebody_with_the_link()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var first = new Guest(house);
        using var second = new Guest(house);
        await first.OpenAsync(token);
        await second.OpenAsync(token);
        await first.OpenAsync(token);
        var standings = await house.With(db =>
            db.Grants.Where(g => g.DealId == room.Deal).OrderBy(g => g.Standing).Select(g => g.Standing).ToListAsync()
        );
        Assert.Equal([GrantStanding.First, GrantStanding.Unidentified], standings);
        var mail = Assert.Single(await house.With(db => db.OutboxMails.Where(m => m.DealId == room.Deal.Value).ToListAsync()));
        Assert.Contains("田中 恵", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_devices_pressing_at_once_one_is_first()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        var guests = Enumerable.Range(0, 8).Select(_ => new Guest(house)).ToList();
        await Task.WhenAll(guests.Select(g => Task.Run(() => g.OpenAsync(token))));
        var standings = await house.With(db => db.Grants.Where(g => g.DealId == room.Deal).Select(g => g.Standing).ToListAsync());
        Assert.Equal(8, standings.Count);
        Assert.Single(standings, GrantStanding.First);
        guests.ForEach(g => g.Dispose());
    }

    [Fact]
    public async Task Not_me_gives_the_link_back_and_the_next_press_is_the_member()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var wrong = new Guest(house);
        await wrong.OpenAsync(token);
        Assert.Equal(HttpStatusCode.OK, (await wrong.SubmitAsync($"/rooms/{room.Room}", $"/rooms/{room.Room}/not-me")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await wrong.Http.GetAsync($"/rooms/{room.Room}")).StatusCode);
        using var right = new Guest(house);
        await right.OpenAsync(token);
        var standings = await house.With(db =>
            db.Grants.Where(g => g.DealId == room.Deal).OrderBy(g => g.Standing).Select(g => g.Standing).ToListAsync()
        );
        Assert.Equal([GrantStanding.First, GrantStanding.Released], standings);
    }

    [Fact]
    public async Task Not_me_on_a_later_device_leaves_the_member_alone()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var first = new Guest(house);
        using var second = new Guest(house);
        await first.OpenAsync(token);
        await second.OpenAsync(token);
        await second.SubmitAsync($"/rooms/{room.Room}", $"/rooms/{room.Room}/not-me");
        Assert.Equal(HttpStatusCode.NotFound, (await second.Http.GetAsync($"/rooms/{room.Room}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first.Http.GetAsync($"/rooms/{room.Room}")).StatusCode);
        var standings = await house.With(db =>
            db.Grants.Where(g => g.DealId == room.Deal).OrderBy(g => g.Standing).Select(g => g.Standing).ToListAsync()
        );
        Assert.Equal([GrantStanding.First, GrantStanding.Unidentified], standings);
    }

    [Theory, InlineData(null, "dr.view", false), InlineData("https://rooms.mioto.example", "__Host-dr.view", true)]
    public async Task The_cookie_fits_the_public_address(string? address, string name, bool secure)
    {
        using var own = new RunningDealRoom();
        if (address is not null)
            own.Settings["DealRoom:PublicUrl"] = address;
        var room = await SomeRoom.InAsync(own);
        using var guest = new Guest(own);
        var cookie = Assert.Single((await guest.PressAsync(await Guest.LinkAsync(own, room, room.Cfo))).Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(name + "=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Too_many_presses_of_one_link_are_refused_for_a_while()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var guest = new Guest(house);
        for (var i = 0; i < 10; i++)
            await guest.OpenAsync(token);
        var refused = await guest.PressAsync(token);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task A_press_from_another_site_is_refused()
    {
        var room = await SomeRoom.InAsync(house);
        using var guest = new Guest(house);
        guest.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.PressAsync(await Guest.LinkAsync(house, room, room.Cfo))).StatusCode);
    }

    [Fact]
    public async Task A_lost_link_gets_one_answer_and_a_mail_only_for_a_member()
    {
        var room = await SomeRoom.InAsync(house);
        await Guest.LinkAsync(house, room, room.Cfo);
        await house.With(db =>
            db.Invitations.Where(i => i.RoomId == room.Room)
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.IssuedAt, DateTimeOffset.UtcNow.AddDays(-1)))
        );
        await house.With(db =>
            db.Members.Where(m => m.Id == room.Cfo).ExecuteUpdateAsync(s => s.SetProperty(m => m.Email, "Lost-Link@minato.example"))
        );
        using var client = house.CreateClient();
        async Task<string> AskAsync(string email)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = email });
            return await (await client.PostAsync("/r/lost", form)).Content.ReadAsStringAsync();
        }
        static string WithoutNonce(string page) => System.Text.RegularExpressions.Regex.Replace(page, "nonce=\"[^\"]*\"", "");
        Assert.Equal(WithoutNonce(await AskAsync("nobody@minato.example")), WithoutNonce(await AskAsync("lost-link@minato.example")));
        for (var i = 0; i < 50 && await house.With(db => db.OutboxMails.CountAsync(m => m.DealId == room.Deal.Value)) == 0; i++)
            await Task.Delay(50);
        Assert.Equal(
            "Lost-Link@minato.example",
            Assert.Single(await house.With(db => db.OutboxMails.Where(m => m.DealId == room.Deal.Value).ToListAsync())).To
        );
    }
}
