using System.Net;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Accounts;

public sealed class SignInTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    static Dictionary<string, string> As(string email, string password = Deeds.Password) =>
        new() { ["Input.Email"] = email, ["Input.Password"] = password };

    [Fact]
    public async Task A_seller_signs_in_and_out()
    {
        using var browser = await room.SignedInAsync("in-out@mioto.example", Roles.FieldSales);
        Assert.Equal("/", (await browser.GetAsync("/sign-in")).Headers.Location?.OriginalString);
        var left = await browser.PostFormAsync("/sign-out", [], "#sign-out");
        Assert.Equal("/sign-in", left.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Only_our_own_pages_are_returned_to()
    {
        await room.SellerAsync("back@mioto.example");
        foreach (
            var (asked, given) in new[]
            {
                ("/account", "/account"),
                ("https://evil.example/", "/"),
                ("//evil.example", "/"),
                ("/\\evil.example", "/"),
            }
        )
        {
            using var browser = room.Browser();
            var answer = await browser.PostFormAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(asked), As("back@mioto.example"), "#sign-in");
            Assert.Equal(given, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task Unknown_and_wrong_are_the_same_bytes_and_so_is_the_lock()
    {
        await room.SellerAsync("aaaa@mioto.example");
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var known = await TryAsync("aaaa@mioto.example");
            var unknown = await TryAsync("bbbb@mioto.example");
            Assert.Equal(known.Replace("aaaa@", "bbbb@", StringComparison.Ordinal), unknown);
            Assert.Contains(attempt < 5 ? "正しくありません" : "10分間", known, StringComparison.Ordinal);
        }
        using var browser = room.Browser();
        var right = await browser.PostFormAsync("/sign-in", As("aaaa@mioto.example"), "#sign-in");
        Assert.Contains("10分間", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_and_the_message_stands_beside_the_field()
    {
        using var browser = room.Browser("en");
        var page = await (await browser.PostFormAsync("/sign-in", As("kept@mioto.example", ""), "#sign-in")).DocumentAsync();
        Assert.Equal("kept@mioto.example", page.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.Equal("Please fill this in.", page.QuerySelector("#Input_Password-error")!.TextContent);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory, InlineData("\u0000a@b.example"), InlineData("\ud800"), InlineData("😀🙃"), InlineData("العربية")]
    public async Task Odd_text_is_refused_and_never_an_error(string email)
    {
        using var browser = room.Browser();
        var answer = await browser.PostFormAsync("/sign-in", As(email, "something-else-9"), "#sign-in");
        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Fact]
    public async Task A_link_is_fetched_without_effect_and_used_once()
    {
        var seller = await room.SellerAsync("link@mioto.example");
        var path = await room.With(db =>
            SignInLinks.IssueAsync(db, seller.Id, SignInLinkPurpose.SignIn, TimeSpan.FromHours(1), DateTimeOffset.UtcNow, default)
        );
        for (var i = 0; i < 3; i++)
        {
            using var scanner = room.Browser();
            Assert.Equal(HttpStatusCode.OK, (await scanner.GetAsync(path)).StatusCode);
        }
        Assert.Null(await room.With(db => db.SignInLinks.Where(l => l.SellerId == seller.Id).Select(l => l.UsedAt).SingleAsync()));
        using var browser = room.Browser();
        Assert.Equal("/", (await browser.PostFormAsync(path, [], "#link")).Headers.Location?.OriginalString);
        Assert.Equal("/", (await browser.GetAsync("/sign-in")).Headers.Location?.OriginalString);
        using var second = room.Browser();
        var gone = await second.GetAsync(path);
        var unknown = await second.GetAsync("/sign-in/link/" + new string('x', 32));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(
            Bare(await gone.Content.ReadAsStringAsync(), path),
            Bare(await unknown.Content.ReadAsStringAsync(), "/sign-in/link/" + new string('x', 32))
        );
    }

    [Fact]
    public async Task An_expired_link_is_gone()
    {
        var seller = await room.SellerAsync("late@mioto.example");
        var path = await room.With(db =>
            SignInLinks.IssueAsync(db, seller.Id, SignInLinkPurpose.SignIn, TimeSpan.FromHours(1), DateTimeOffset.UtcNow.AddHours(-2), default)
        );
        using var browser = room.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
    }

    async Task<string> TryAsync(string email)
    {
        using var browser = room.Browser();
        var answer = await browser.PostFormAsync("/sign-in", As(email, "not-the-right-one-1"), "#sign-in");
        return Bare(await answer.Content.ReadAsStringAsync(), "");
    }

    /// without what differs between any two answers: nonce and form token
    static string Bare(string html, string path)
    {
        html = System.Text.RegularExpressions.Regex.Replace(
            html,
            "nonce=\"[^\"]*\"|name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"",
            ""
        );
        return path.Length > 0 ? html.Replace(path, "", StringComparison.Ordinal) : html;
    }
}
