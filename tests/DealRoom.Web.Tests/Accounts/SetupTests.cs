using System.Net;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Accounts;

public sealed class SetupTests
{
    static Dictionary<string, string> Filled(string password = "Yama-no-ue-no-ie") =>
        new()
        {
            ["Input.Organisation"] = "ミオト株式会社",
            ["Input.FamilyName"] = "森",
            ["Input.GivenName"] = "由佳",
            ["Input.Email"] = "mori@mioto.example",
            ["Input.Password"] = password,
        };

    [Fact]
    public async Task The_first_administrator_is_made_once()
    {
        using var room = new RunningDealRoom();
        var path = await room.With(db =>
            SignInLinks.IssueAsync(db, null, SignInLinkPurpose.Setup, TimeSpan.FromHours(1), DateTimeOffset.UtcNow, default)
        );
        using var browser = room.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).StatusCode);
        Assert.Equal(0, await room.With(db => db.Users.CountAsync()));

        var refused = await (await browser.PostFormAsync(path, Filled("Mioto-no-password"), "#setup")).DocumentAsync();
        Assert.NotNull(refused.QuerySelector("#Input_Password-error"));
        Assert.Equal("ミオト株式会社", refused.QuerySelector("#Input_Organisation")!.GetAttribute("value"));
        Assert.Equal(0, await room.With(db => db.Users.CountAsync()));

        Assert.Equal("/", (await browser.PostFormAsync(path, Filled(), "#setup")).Headers.Location?.OriginalString);
        Assert.Equal("ミオト株式会社", await room.With(db => db.Organisations.Select(o => o.Name).SingleAsync()));
        Assert.Equal("/", (await browser.GetAsync("/sign-in")).Headers.Location?.OriginalString);
        using var second = room.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Setup_is_closed_as_soon_as_somebody_sells_here()
    {
        using var room = new RunningDealRoom();
        await room.SellerAsync();
        var path = await room.With(db =>
            SignInLinks.IssueAsync(db, null, SignInLinkPurpose.Setup, TimeSpan.FromHours(1), DateTimeOffset.UtcNow, default)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await room.Browser().GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_and_mailed_to_the_known()
    {
        using var room = new RunningDealRoom();
        await room.SellerAsync("mori@mioto.example");
        using var browser = room.Browser();
        var unknown = await browser.PostFormAsync("/sign-in/forgotten", new() { ["Email"] = "none@mioto.example" }, "#forgotten");
        var known = await browser.PostFormAsync("/sign-in/forgotten", new() { ["Email"] = "mori@mioto.example" }, "#forgotten");
        Assert.Equal(
            (await unknown.DocumentAsync()).QuerySelector("main")!.InnerHtml,
            (await known.DocumentAsync()).QuerySelector("main")!.InnerHtml
        );
        var mail = await room.With(db => db.OutboxMails.SingleAsync());
        Assert.Equal("mori@mioto.example", mail.To);
        var path = new Uri(
            room.Services.GetRequiredService<Outbox>().BodyOf(mail).Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))
        ).AbsolutePath;

        Assert.Equal(
            "/",
            (await browser.PostFormAsync(path, new() { ["Password"] = "Ato-kara-kita-michi" }, "#reset")).Headers.Location?.OriginalString
        );
        Assert.Equal(HttpStatusCode.NotFound, (await room.Browser().GetAsync(path)).StatusCode);
        var old = await room.Browser()
            .PostFormAsync("/sign-in", new() { ["Input.Email"] = "mori@mioto.example", ["Input.Password"] = Deeds.Password }, "#sign-in");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Theory]
    [InlineData("password1234", false)]
    [InlineData("P@ssw0rd2026!", false)]
    [InlineData("1qaz2wsx3edc", false)]
    [InlineData("sakurasakura", false)]
    [InlineData("tokyo-osaka-2026", false)]
    [InlineData("aaaaaaaaaaaaaaa", false)]
    [InlineData("123456789012", false)]
    [InlineData("kurz", false)]
    [InlineData("hanako.kitamura99", false)]
    [InlineData("あおいそらしろいくもかぜ", true)]
    [InlineData("tea under the pine", true)]
    [InlineData(Deeds.Password, true)]
    public async Task Passwords_are_long_and_not_guessable(string password, bool taken)
    {
        using var room = new RunningDealRoom();
        await using var scope = room.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Seller>>();
        var seller = new Seller { UserName = "kitamura@mioto.example", Email = "kitamura@mioto.example" };
        Assert.Equal(taken, (await users.CreateAsync(seller, password)).Succeeded);
    }
}
