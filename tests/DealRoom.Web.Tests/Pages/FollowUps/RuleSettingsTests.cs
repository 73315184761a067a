using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Tests.Connect;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Pages.FollowUps;

public sealed class RuleSettingsTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    const string Heading = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

    static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] file)
    {
        var page = await client.PageAsync("/settings/calendar");
        var token = page.QuerySelector("#official input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return await client.PostAsync(
            new Uri("/settings/calendar?handler=Official", UriKind.Relative),
            new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { content, "Official", "syukujitsu.csv" } }
        );
    }

    [Fact]
    public async Task The_calendar_call_answers_by_rule_and_by_the_official_list()
    {
        var caller = await room.CallerAsync();
        var year = await caller.Get("/calendar/2026");
        Assert.Equal(18, year.GetProperty("holidays").GetArrayLength());
        Assert.Equal("2026-01-01", year.GetProperty("holidays")[0].GetProperty("date").GetString());
        Assert.Equal("元日", year.GetProperty("holidays")[0].GetProperty("name").GetString());
        Assert.Equal("2026-04-01", year.GetProperty("fiscalYearStart").GetString());
        foreach (var bad in new[] { "2019", "2100", "0", "-1", "x", "99999999999" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await caller.Client.GetAsync("/api/v1/calendar/" + bad)).StatusCode);

        var client = await room.SignedInAsync();
        var sjis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        var read = await UploadAsync(client, sjis.GetBytes(Heading + "1955/1/1,元日\r\n2030/1/1,元日\r\n2030/6/6,特別な休日\r\n"));
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        Assert.Equal(2, (await caller.Get("/calendar/2030")).GetProperty("holidays").GetArrayLength());
        // one wrong line, and what was there stays
        var wrong = await UploadAsync(client, Encoding.UTF8.GetBytes(Heading + "2030/1/1,元日\r\n2030/13/1,なし\r\n"));
        Assert.Contains("3行目", (await wrong.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await caller.Get("/calendar/2030")).GetProperty("holidays").GetArrayLength());
        var unreadable = await (await UploadAsync(client, [0x81, 0xff, 0xfe, 0x00, 0xa0])).DocumentAsync();
        Assert.Contains("文字コード", unreadable.Body!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync("/settings/calendar", [], "#forget");
        Assert.True((await caller.Get("/calendar/2030")).GetProperty("holidays").GetArrayLength() > 15);
    }

    [Fact]
    public async Task Closure_days_and_hours_are_kept_or_told_what_is_wrong()
    {
        var client = await room.SignedInAsync();
        var wrong = await client.PostFormAsync(
            "/settings/calendar",
            new()
            {
                ["Input.Opens"] = "18:00",
                ["Input.Closes"] = "09:00",
                ["Input.Closures"] = "2026-08-13 夏季休業\n八月",
            },
            "#calendar"
        );
        var page = await wrong.DocumentAsync();
        Assert.Contains("2行目", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1時間以上あと", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("八月", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync("/settings/calendar", new() { ["Input.Closures"] = "２０２６/8/13 夏季休業\n\n2026-08-14" }, "#calendar");
        var calendar = await room.With(db => WorkDays.CalendarAsync(db, default));
        Assert.Equal(new DateOnly(2026, 8, 17), calendar.AddBusinessDays(new DateOnly(2026, 8, 12), 1));
    }

    [Fact]
    public async Task A_policy_that_cannot_hold_is_not_saved_and_each_version_is_kept()
    {
        var client = await room.SignedInAsync();
        var wrong = await client.PostFormAsync(
            "/settings/deadlines",
            new()
            {
                ["Input.Rules[Inquiry].Recommended"] = "30",
                ["Input.Rules[Surge].Due"] = "x",
                ["Input.Reason"] = "",
            },
            "#deadlines"
        );
        var page = await wrong.DocumentAsync();
        Assert.Equal("x", page.QuerySelector("[name='Input.Rules[Surge].Due']")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("[name='Input.Rules[Surge].Due']")!.GetAttribute("aria-invalid"));
        wrong = await client.PostFormAsync(
            "/settings/deadlines",
            new() { ["Input.Rules[Inquiry].Recommended"] = "30", ["Input.Reason"] = "試す" },
            "#deadlines"
        );
        Assert.Contains("期限より前", (await wrong.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(SlaPolicy.Default.Clock, (await room.With(db => RuleBooks.PolicyAsync(db, default))).Clock);
        var saved = await client.PostFormAsync(
            "/settings/deadlines",
            new()
            {
                ["Input.Clock"] = "Business",
                ["Input.Rules[Inquiry].Due"] = "８",
                ["Input.Reason"] = "営業時間に合わせる",
            },
            "#deadlines"
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var policy = await room.With(db => RuleBooks.PolicyAsync(db, default));
        Assert.Equal(
            (ClockMode.Business, 8.0, 1.0),
            (policy.Clock, policy.RuleOf(SlaTrigger.Inquiry)!.DueHours, policy.RuleOf(SlaTrigger.Inquiry)!.RecommendedHours)
        );
        Assert.Contains("営業時間に合わせる", (await client.PageAsync("/settings/deadlines")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("営業日モード", (await client.PageAsync("/today")).QuerySelector(".gauge")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_playbook_is_the_organisations_own_and_empty_is_the_products_again()
    {
        var client = await room.SignedInAsync();
        await client.PostFormAsync("/settings/playbook", new() { ["Steps[High]"] = "まず電話\n次に面談", ["Reason"] = "短く" }, "#playbook");
        var book = await room.With(db => RuleBooks.PlaybookAsync(db, default));
        Assert.Equal(["まず電話", "次に面談"], book.Steps(PlaybookPage.High, "en"));
        Assert.Equal(5, book.Steps(PlaybookPage.Inquiry, "en").Count);
        await client.PostFormAsync("/settings/playbook", new() { ["Steps[High]"] = "", ["Reason"] = "戻す" }, "#playbook");
        Assert.Equal(5, (await room.With(db => RuleBooks.PlaybookAsync(db, default))).Steps(PlaybookPage.High, "ja").Count);
        Assert.Equal(2, await room.With(db => db.RuleBooks.CountAsync(v => v.Book == Data.RuleBook.Playbook)));
    }

    [Fact]
    public async Task One_chooses_how_to_be_told_and_the_chats_address_is_never_shown_again()
    {
        var client = await room.SignedInAsync();
        var wrong = await client.PostFormAsync("/settings/alerts", new() { ["QuietFrom"] = "20:00" }, "#alert-settings");
        Assert.Contains("両方を入力", (await wrong.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync(
            "/settings/alerts",
            new()
            {
                ["QuietFrom"] = "20:00",
                ["QuietTo"] = "08:00",
                ["Rules[Surge].Mail"] = "Morning",
            },
            "#alert-settings"
        );
        var page = await client.PageAsync("/settings/alerts");
        Assert.Equal("20:00", page.QuerySelector("#QuietFrom")!.GetAttribute("value"));
        Assert.Equal("Morning", page.QuerySelector("select[name='Rules[Surge].Mail'] option[selected]")!.GetAttribute("value"));

        wrong = await client.PostFormAsync("/settings/chat", new() { ["Address"] = "https://192.168.0.1/x" }, "#chat");
        Assert.Contains("公開のアドレス", (await wrong.DocumentAsync()).QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync("/settings/chat", new() { ["Address"] = "https://hooks.example.com/services/SECRET" }, "#chat");
        var kept = await client.PageAsync("/settings/chat");
        Assert.Contains("hooks.example.com", kept.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", kept.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", (await room.With(db => db.ChatHooks.AsNoTracking().SingleAsync())).SealedAddress!, StringComparison.Ordinal);
        var field = await room.SignedInAsync("field@mioto.example", Roles.FieldSales);
        Assert.Equal(HttpStatusCode.NotFound, (await field.GetAsync(new Uri("/settings/chat", UriKind.Relative))).StatusCode);
    }
}
