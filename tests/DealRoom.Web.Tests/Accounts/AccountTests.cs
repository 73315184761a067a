using System.Net;
using System.Security.Cryptography;
using DealRoom.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Accounts;

public sealed class AccountTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    [Fact]
    public async Task The_second_step_is_set_up_asked_and_replaced_by_a_recovery_code_once()
    {
        using var browser = await room.SignedInAsync("totp@mioto.example", Roles.Manager);
        await browser.PostFormAsync("/account/two-step", [], "#two-step-begin");
        var page = await browser.PageAsync("/account/two-step");
        Assert.NotNull(page.QuerySelector("svg.qr path"));
        var key = page.QuerySelector("dd code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var wrong = await (await browser.PostFormAsync("/account/two-step", new() { ["Code"] = "000000" }, "#two-step-confirm")).DocumentAsync();
        Assert.NotNull(wrong.QuerySelector("#Code-error"));
        var on = await (await browser.PostFormAsync("/account/two-step", new() { ["Code"] = CodeOf(key) }, "#two-step-confirm")).DocumentAsync();
        var codes = on.QuerySelectorAll(".recovery li").Select(l => l.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Empty((await browser.PageAsync("/account/two-step")).QuerySelectorAll(".recovery li"));

        using var second = await AtTheSecondStepAsync();
        Assert.Equal("/sign-in", new Uri(second.BaseAddress!, (await second.GetAsync("/account")).Headers.Location!).AbsolutePath);
        Assert.Equal("/", (await second.PostFormAsync("/sign-in/code", new() { ["Code"] = CodeOf(key) }, "#code")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/account")).StatusCode);

        using var third = await AtTheSecondStepAsync();
        Assert.Equal(
            "/",
            (await third.PostFormAsync("/sign-in/recovery", new() { ["Code"] = codes[0].ToLowerInvariant() }, "#recovery"))
                .Headers
                .Location
                ?.OriginalString
        );
        using var fourth = await AtTheSecondStepAsync();
        Assert.Equal(HttpStatusCode.OK, (await fourth.PostFormAsync("/sign-in/recovery", new() { ["Code"] = codes[0] }, "#recovery")).StatusCode);
    }

    async Task<HttpClient> AtTheSecondStepAsync()
    {
        var browser = room.Browser();
        var answer = await browser.PostFormAsync(
            "/sign-in",
            new() { ["Input.Email"] = "totp@mioto.example", ["Input.Password"] = Deeds.Password },
            "#sign-in"
        );
        Assert.StartsWith("/sign-in/code", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        return browser;
    }

    [Fact]
    public async Task The_profile_keeps_what_was_typed_and_says_what_is_wrong()
    {
        using var browser = await room.SignedInAsync("profile@mioto.example", Roles.FieldSales);
        var wrong = await (
            await browser.PostFormAsync(
                "/account",
                new()
                {
                    ["Input.FamilyName"] = "",
                    ["Input.Title"] = "部長 \"兼\" <室長>",
                    ["Input.TimeZone"] = "Mars/Base",
                },
                "#profile"
            )
        ).DocumentAsync();
        Assert.NotNull(wrong.QuerySelector("#Input_FamilyName-error"));
        Assert.NotNull(wrong.QuerySelector("#Input_TimeZone-error"));
        Assert.Equal("部長 \"兼\" <室長>", wrong.QuerySelector("#Input_Title")!.GetAttribute("value"));
        var saved = await browser.PostFormAsync(
            "/account",
            new()
            {
                ["Input.FamilyName"] = "𠮷田",
                ["Input.GivenName"] = "花",
                ["Input.Order"] = "given",
                ["Input.Language"] = "en",
            },
            "#profile"
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await browser.PageAsync("/account");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("花 𠮷田", page.QuerySelector("details.menu:not(.bell)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_present_one()
    {
        using var browser = await room.SignedInAsync("change@mioto.example", Roles.FieldSales);
        var wrong = await (
            await browser.PostFormAsync("/account/password", new() { ["Present"] = "no", ["Password"] = "Ato-kara-kita-michi" }, "#password")
        ).DocumentAsync();
        Assert.NotNull(wrong.QuerySelector("#Present-error"));
        var done = await browser.PostFormAsync(
            "/account/password",
            new() { ["Present"] = Deeds.Password, ["Password"] = "Ato-kara-kita-michi" },
            "#password"
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task The_language_follows_the_account_and_only_local_pages_are_returned_to()
    {
        using var browser = await room.SignedInAsync("speaks@mioto.example", Roles.FieldSales);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "en", ["returnUrl"] = "https://evil.example/" });
        Assert.Equal("/", (await browser.PostAsync("/language", form)).Headers.Location?.OriginalString);
        Assert.Equal("en", await room.With(db => db.Users.Where(u => u.Email == "speaks@mioto.example").Select(u => u.Language).SingleAsync()));
        using var elsewhere = await room.SignedInAsync("speaks@mioto.example");
        Assert.Equal("en", (await elsewhere.PageAsync("/account")).DocumentElement.GetAttribute("lang"));
    }

    /// RFC 6238, thirty seconds, six digits
    static string CodeOf(string key)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var step = BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // authenticators speak SHA-1
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24 | hash[at + 1] << 16 | hash[at + 2] << 8 | hash[at + 3]) % 1_000_000;
        return number.ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
