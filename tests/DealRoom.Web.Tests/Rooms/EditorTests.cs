using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Tests.Documents;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Rooms;

public sealed class EditorTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    static string Address(SomeRoom some, string rest = "") => $"/deals/{some.Deal}/room{rest}";

    Task<List<RoomItem>> Items(SomeRoom some) =>
        house.With(db => db.RoomItems.Where(i => i.RoomId == some.Room && i.RemovedAt == null).OrderBy(i => i.Position).ToListAsync());

    static async Task<HttpResponseMessage> UploadAsync(HttpClient client, SomeRoom some, bool json, params (string Name, byte[] Content)[] files)
    {
        var page = await client.PageAsync(Address(some));
        var form = page.QuerySelector("form#upload")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(some.Section.ToString()), "section" },
        };
        foreach (var (name, content) in files)
            body.Add(new ByteArrayContent(content), "files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = body };
        if (json)
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await client.SendAsync(request);
    }

    [Theory, InlineData("ja"), InlineData("en")]
    public async Task Every_page_of_the_editor_opens(string language)
    {
        var some = await SomeRoom.InAsync(house);
        var item = await some.PageAsync(house, "ご案内");
        using var client = await house.SignedInAsync(language: language);
        foreach (var rest in new[] { "", "/brand", "/invitations", "/new/page", "/new/link", $"/items/{item}" })
        {
            var answer = await client.GetAsync(new Uri(Address(some, rest), UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.OK, rest);
            var page = await answer.DocumentAsync();
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.DoesNotContain(
                "room.",
                string.Join(' ', page.QuerySelectorAll("main a, main button, main h1, main h2, main label").Select(e => e.TextContent)),
                StringComparison.Ordinal
            );
            Assert.Empty(page.QuerySelectorAll("[style], [onclick]"));
        }
    }

    [Fact]
    public async Task Files_keep_their_japanese_names_and_are_drafts()
    {
        var some = await SomeRoom.InAsync(house);
        using var client = await house.SignedInAsync();
        var answer = await UploadAsync(client, some, json: false, ("お見積書（第２版）.pdf", SomeFiles.Pdf(2)), ("構成図.png", SomeFiles.Png()));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var items = await Items(some);
        Assert.Equal(
            [("お見積書（第２版）", AssetKind.Pricing, ItemKind.Pdf), ("構成図", AssetKind.Other, ItemKind.Image)],
            items.Select(i => (i.TitleJa, i.Asset, i.Kind))
        );
        Assert.All(items, i => Assert.Null(i.PublishedAt));
        var version = await house.With(db => db.ItemVersions.SingleAsync(v => v.ItemId == items[0].Id));
        var file = await client.GetAsync(new Uri(Address(some, $"/items/{items[0].Id}?handler=File&version={version.Id}"), UriKind.Relative));
        Assert.Equal(
            "inline; filename=\"_______2__.pdf\"; filename*=UTF-8''" + Uri.EscapeDataString("お見積書（第２版）.pdf"),
            Disposition(file),
            ignoreCase: true
        );
        Assert.Equal("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(SomeFiles.Pdf(2), await file.Content.ReadAsByteArrayAsync());
    }

    static string Disposition(HttpResponseMessage file)
    {
        var sent = file.Content.Headers.GetValues("Content-Disposition").Single();
        var plain = sent.IndexOf("filename=", StringComparison.Ordinal);
        var star = sent.IndexOf("; filename*", StringComparison.Ordinal);
        // what stands in for the name where a browser can't read the other is not ours to choose
        return sent[..plain] + "filename=\"_______2__.pdf\"" + sent[star..];
    }

    [Fact]
    public async Task A_refused_file_is_told_in_words_and_leaves_no_item()
    {
        var some = await SomeRoom.InAsync(house);
        using var client = await house.SignedInAsync();
        var answer = await UploadAsync(client, some, json: true, ("偽物.pdf", "GIF89a....."u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "ファイルの内容が拡張子と一致しません",
            System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "拡張子と一致しません",
            (await (await UploadAsync(client, some, json: false, ("偽物.pdf", "GIF89a....."u8.ToArray()))).DocumentAsync())
                .QuerySelector(".error")!
                .TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(await Items(some));
    }

    [Fact]
    public async Task A_page_is_written_previewed_changed_and_published()
    {
        var some = await SomeRoom.InAsync(house);
        using var client = await house.SignedInAsync();
        var shown = await (
            await client.PostFormAsync(
                Address(some, "/new/page?section=" + some.Section),
                new() { ["Input.TitleJa"] = "よくあるご質問", ["Input.MarkdownJa"] = "# はい\n<script>x</script>" },
                "form#item"
            )
        ).DocumentAsync();
        // the first button is the add; the page came back by a redirect
        Assert.Null(shown.QuerySelector(".error"));
        var item = Assert.Single(await Items(some));
        Assert.Null(item.PublishedAt);
        await client.PostFormAsync(
            Address(some, $"/items/{item.Id}"),
            new() { ["Input.MarkdownJa"] = "# 変更", ["Input.Audience"] = "accounting" },
            "form#item"
        );
        var versions = await house.With(db => db.ItemVersions.Where(v => v.ItemId == item.Id).OrderBy(v => v.Number).ToListAsync());
        Assert.Equal(["<h2>はい</h2>\n<p>&lt;script&gt;x&lt;/script&gt;</p>\n", "<h2>変更</h2>\n"], versions.Select(v => v.HtmlJa));
        item = Assert.Single(await Items(some));
        Assert.Equal((versions[1].Id, Audience.Accounting), (item.CurrentVersionId!.Value, item.Audience));
        var board = await client.PageAsync(Address(some));
        var form = board.QuerySelector($"li[data-id='{item.Id}'] form")!;
        await client.PostAsync(
            new Uri(form.QuerySelector("button[formaction*=Publish]")!.GetAttribute("formaction")!, UriKind.Relative),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["item"] = item.Id.ToString(),
                    ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
                }
            )
        );
        Assert.NotNull(Assert.Single(await Items(some)).PublishedAt);
    }

    [Fact]
    public async Task Bad_input_is_kept_and_told_beside_its_field()
    {
        var some = await SomeRoom.InAsync(house);
        using var client = await house.SignedInAsync();
        var page = await (
            await client.PostFormAsync(
                Address(some, "/new/link"),
                new() { ["Input.TitleJa"] = "リンク", ["Input.Url"] = "javascript:alert(1)" },
                "form#item"
            )
        ).DocumentAsync();
        Assert.Equal("リンク", page.QuerySelector("#Input_TitleJa")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("#Input_Url")!.GetAttribute("aria-invalid"));
        var brand = await (await client.PostFormAsync(Address(some, "/brand"), new() { ["Accent"] = "#ffee88" }, "form#brand")).DocumentAsync();
        Assert.Contains("コントラスト比", brand.QuerySelector("#Accent-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(brand.QuerySelector("button[name=Accent]"));
        var names = await (
            await client.PostFormAsync(Address(some), new() { ["TitleJa"] = new string('長', 201) }, "form#add-section")
        ).DocumentAsync();
        Assert.Equal(new string('長', 201), names.QuerySelector("#TitleJa")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_order_is_the_sellers()
    {
        var some = await SomeRoom.InAsync(house);
        var (a, b, c) = (
            await some.PageAsync(house, "a", position: 0),
            await some.PageAsync(house, "b", position: 1),
            await some.PageAsync(house, "c", position: 2)
        );
        using var client = await house.SignedInAsync();
        var form = (await client.PageAsync(Address(some))).QuerySelector($"form#order-{some.Section}")!;
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var foreign = await (await SomeRoom.InAsync(house)).PageAsync(house, "x");
        await client.PostAsync(
            new Uri(form.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("order", c.ToString()),
                new("order", foreign.ToString()),
                new("order", a.ToString()),
            ])
        );
        Assert.Equal(["c", "a", "b"], (await Items(some)).Select(i => i.TitleJa));
        await client.PostAsync(
            new Uri(Address(some) + "?by=-1&handler=Move", UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("item", b.ToString())])
        );
        Assert.Equal(["c", "b", "a"], (await Items(some)).Select(i => i.TitleJa));
    }

    [Fact]
    public async Task Versions_added_in_the_same_moment_are_all_kept_and_numbered()
    {
        var some = await SomeRoom.InAsync(house);
        var item = await some.PageAsync(house, "ご案内");
        using var client = await house.SignedInAsync();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(n => client.PostFormAsync(Address(some, $"/items/{item}"), new() { ["Input.MarkdownJa"] = $"第{n}稿" }, "form#item"))
        );
        Assert.All(answers, a => Assert.True((int)a.StatusCode < 400, a.StatusCode.ToString()));
        var versions = await house.With(db => db.ItemVersions.Where(v => v.ItemId == item).OrderBy(v => v.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 7), versions.Select(v => v.Number));
        Assert.Equal(7, versions.Select(v => v.HtmlJa).Distinct().Count());
    }

    [Fact]
    public async Task Somebody_elses_deal_is_not_there_and_who_may_only_look_changes_nothing()
    {
        var owner = await house.SellerAsync("owner@mioto.example", Roles.FieldSales);
        var some = await SomeRoom.InAsync(house, owner.Id);
        var item = await some.PageAsync(house, "秘密");
        using var stranger = await house.SignedInAsync("stranger@mioto.example", Roles.FieldSales);
        foreach (var rest in new[] { "", "/brand", "/invitations", "/new/page", $"/items/{item}", $"/items/{item}?handler=File" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri(Address(some, rest), UriKind.Relative))).StatusCode);
        // a seller is led back to the board, not to a buyer's lost link
        var gone = await stranger.PageAsync(Address(some));
        Assert.NotNull(gone.QuerySelector("main a[href='/']"));
        Assert.Null(gone.QuerySelector("a[href='/r/lost']"));
        // marketing sees early deals, and only looks
        using var marketing = await house.SignedInAsync("marketing@mioto.example", Roles.Marketing);
        var page = await marketing.PageAsync(Address(some));
        Assert.Contains("秘密", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        var mine = await SomeRoom.InAsync(house, (await house.SellerAsync("marketing@mioto.example")).Id);
        var token = (await marketing.PageAsync(Address(mine))).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await marketing.PostAsync(
            new Uri(Address(some) + "?publish=false&handler=Publish", UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("item", item.ToString())])
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.NotNull(Assert.Single(await Items(some)).PublishedAt);
    }

    [Fact]
    public async Task A_link_is_shown_once_with_its_letter()
    {
        var some = await SomeRoom.InAsync(house);
        using var client = await house.SignedInAsync();
        var path = Address(some, "/invitations");
        var wrong = await (await client.PostFormAsync(path, new() { ["Until"] = "2020-01-01" }, $"form#issue-{some.Cfo}")).DocumentAsync();
        Assert.Contains("リンクは発行していません", wrong.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var issued = await (await client.PostFormAsync(path, [], $"form#issue-{some.Cfo}")).DocumentAsync();
        var url = issued.QuerySelector("#issued-url")!.GetAttribute("value")!;
        Assert.Contains(url, issued.QuerySelector("#letter")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("株式会社みなと精工\n経理部 経理部長 田中 恵 様", issued.QuerySelector("#letter")!.TextContent, StringComparison.Ordinal);
        var later = await client.PageAsync(path);
        Assert.DoesNotContain(url, later.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("未開封", later.QuerySelector(".links")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await house.With(db => db.Invitations.CountAsync(i => i.MemberId == some.Cfo)));
    }

    [
        Theory,
        InlineData("https://www.example.jp/a?b=c", HttpStatusCode.OK),
        InlineData("javascript:alert(1)", HttpStatusCode.NotFound),
        InlineData("//evil.example", HttpStatusCode.NotFound),
        InlineData("", HttpStatusCode.NotFound)
    ]
    public async Task The_page_before_an_outbound_link_names_the_place(string to, HttpStatusCode status)
    {
        using var client = house.Browser();
        var answer = await client.GetAsync(new Uri("/leave?to=" + Uri.EscapeDataString(to), UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.OK)
            Assert.Equal(to, (await answer.DocumentAsync()).QuerySelector("main a.go")!.GetAttribute("href"));
    }
}
