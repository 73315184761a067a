using System.Net;
using AngleSharp.Dom;
using DealRoom.Web.Accounts;
using DealRoom.Web.Pages.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Pages.Deals;

public sealed class FormTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk desk = new(room);

    static string Value(IDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value") ?? "";

    static string Error(IDocument page, string id) => page.QuerySelector($"#{id}-error")?.TextContent ?? "";

    [Theory]
    [
        InlineData("1,234万円", 12_340_000L),
        InlineData("１２３４万", 12_340_000L),
        InlineData("¥8,400,000", 8_400_000L),
        InlineData("1億2,000万円", 120_000_000L),
        InlineData("1.5億", 150_000_000L),
        InlineData("", null)
    ]
    public void Amounts_are_read_as_people_write_them(string typed, long? amount)
    {
        Assert.True(TypedNumber.TryRead(typed, out var value));
        Assert.Equal(amount, value);
    }

    [Theory, InlineData("たくさん"), InlineData("12.5"), InlineData("99999999999999999999"), InlineData("-5")]
    public void What_is_no_amount_is_refused(string typed) => Assert.False(TypedNumber.TryRead(typed, out _));

    [Fact]
    public async Task A_deal_is_entered_once_its_slips_are_mended()
    {
        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var refused = await (
            await client.PostFormAsync(
                "/deals/new",
                new()
                {
                    ["Input.Company"] = "㈱青葉",
                    ["Input.CorporateNumber"] = "1234567890123",
                    ["Input.Amount"] = "たくさん",
                    ["Input.Name"] = "",
                }
            )
        ).DocumentAsync();
        Assert.Equal("㈱青葉", Value(refused, "Input.Company"));
        Assert.Equal("たくさん", Value(refused, "Input.Amount"));
        Assert.NotEmpty(Error(refused, "Input_Amount"));

        refused = await (
            await client.PostFormAsync(
                "/deals/new",
                new()
                {
                    ["Input.Company"] = "㈱青葉",
                    ["Input.CorporateNumber"] = "1234567890123",
                    ["Input.Name"] = "",
                }
            )
        ).DocumentAsync();
        Assert.Contains("検査数字", Error(refused, "Input_CorporateNumber"), StringComparison.Ordinal);
        Assert.NotEmpty(Error(refused, "Input_Name"));

        var done = await client.PostFormAsync(
            "/deals/new",
            new()
            {
                ["Input.Company"] = "㈱青葉",
                ["Input.Amount"] = "１，２３４万円",
                ["Input.Name"] = "電子化",
                ["Input.Departments"] = "legal",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var path = done.Headers.Location!.ToString();
        Assert.Contains("1,234万円", (await client.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);

        // the same company again: pointed out, and entered when pressed again
        Assert.Contains(
            "\"owner\"",
            await client.GetStringAsync(new Uri("/deals/duplicates?name=" + Uri.EscapeDataString("株式会社 青葉"), UriKind.Relative)),
            StringComparison.Ordinal
        );
        var hinted = await client.PostFormAsync("/deals/new", new() { ["Input.Company"] = "株式会社 青葉", ["Input.Name"] = "第二" });
        Assert.Equal(HttpStatusCode.OK, hinted.StatusCode);
        var page = await hinted.DocumentAsync();
        Assert.Contains("もう一度", page.QuerySelector(".notice.due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("株式会社 青葉", Value(page, "SeenHint"));

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(path + "/edit", new() { ["Input.Name"] = "電子化 第2期" })).StatusCode);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PostFormAsync(path + "/fit", new() { ["Input[Industry]"] = "80%", ["Input[Size]"] = "60" })).StatusCode
        );
        Assert.Equal("80", Value(await client.PageAsync(path + "/fit"), "Input[Industry]"));
        var wrong = await (await client.PostFormAsync(path + "/fit", new() { ["Input[Needs]"] = "120" })).DocumentAsync();
        Assert.Equal("120", Value(wrong, "Input[Needs]"));
        Assert.NotEmpty(wrong.QuerySelectorAll("p.error"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(path, new() { ["stage"] = "ringi" }, ".stages form")).StatusCode);
        Assert.Contains("稟議中", (await client.PageAsync(path)).QuerySelector(".stages [aria-current]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_added_changed_and_taken_off()
    {
        var admin = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var deal = await desk.OpenAsync("人物商事株式会社", "人の出入り", admin);
        var client = await room.SignedInAsync(DealDesk.Email(Roles.Admin));
        var refused = await (
            await client.PostFormAsync($"/deals/{deal}/members/new", new() { ["Input.Name"] = "田中 誠", ["Input.Email"] = "tanaka" })
        ).DocumentAsync();
        Assert.Equal("tanaka", Value(refused, "Input.Email"));
        Assert.NotEmpty(Error(refused, "Input_Email"));
        var added = await client.PostFormAsync(
            $"/deals/{deal}/members/new",
            new()
            {
                ["Input.Name"] = "田中 誠",
                ["Input.Title"] = "取締役CFO",
                ["Input.DepartmentText"] = "経理部",
                ["Input.Roles"] = "decider",
                ["Input.Sponsor"] = "true",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var member = await room.With(db => db.Members.SingleAsync(m => m.DealId == deal));
        Assert.Equal("田中", member.FamilyName);
        Assert.True(member.Sponsor);

        var form = await client.PageAsync($"/deals/{deal}/members/{member.Id}/edit");
        Assert.Contains("経理部門", form.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PostFormAsync($"/deals/{deal}/members/{member.Id}/edit", new() { ["Input.Title"] = "取締役" })).StatusCode
        );
        var again = await client.PostFormAsync($"/deals/{deal}/members/new", new() { ["Input.Name"] = "田中 誠" });
        Assert.NotNull((await again.DocumentAsync()).QuerySelector(".notice.due"));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await client.PostFormAsync($"/deals/{deal}/members/{member.Id}/edit", [], "form[action*='handler=leave']")).StatusCode
        );
        Assert.Empty((await client.PageAsync($"/deals/{deal}")).QuerySelectorAll("article.member"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.GetAsync(new Uri($"/deals/{deal}/members/{member.Id}/edit", UriKind.Relative))).StatusCode
        );
    }

    [Fact]
    public async Task A_deal_is_shared_and_handed_on()
    {
        var admin = DealDesk.As(await desk.SellerAsync(Roles.Admin), Roles.Admin);
        var field = await desk.SellerAsync(Roles.FieldSales);
        var deal = await desk.OpenAsync("共有物産株式会社", "共有", admin, stage: "decision");
        var (client, other) = (
            await room.SignedInAsync(DealDesk.Email(Roles.Admin)),
            await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales)
        );
        Task<HttpResponseMessage> Look() => other.GetAsync(new Uri($"/deals/{deal}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, (await Look()).StatusCode);
        await client.PostFormAsync($"/deals/{deal}/owner", new() { ["seller"] = field.Id }, "form[action*='handler=add']");
        Assert.Equal(HttpStatusCode.OK, (await Look()).StatusCode);
        await client.PostFormAsync($"/deals/{deal}/owner", new() { ["seller"] = field.Id }, "form[action*='handler=remove']");
        Assert.Equal(HttpStatusCode.NotFound, (await Look()).StatusCode);
        await client.PostFormAsync($"/deals/{deal}/owner", new() { ["to"] = field.Id }, "form[action*='handler=transfer']");
        Assert.Equal(HttpStatusCode.OK, (await Look()).StatusCode);
    }
}
