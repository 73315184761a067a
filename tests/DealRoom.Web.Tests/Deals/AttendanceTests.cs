using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Tests.Pages.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Deals;

public sealed class AttendanceTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    readonly DealDesk deals = new(room);

    static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    async Task<(HttpClient Client, DealId Deal, MemberId Member)> StageAsync(string company)
    {
        var by = DealDesk.As(await deals.SellerAsync(Roles.Manager), Roles.Manager);
        var deal = await deals.OpenAsync(company, company, by);
        var member = await deals.MemberAsync(deal, by, "髙橋 健一", "課長", "it");
        return (await room.SignedInAsync(DealDesk.Email(Roles.Manager), Roles.Manager), deal, member);
    }

    static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] csv, string title, string kind = "DemoWebinar")
    {
        var page = await client.PageAsync("/attendance");
        var token = ((IHtmlInputElement)page.QuerySelector("#attendance input[name=__RequestVerificationToken]")!).Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(csv), "Input.File", "参加者.csv" },
            { new StringContent(title), "Input.Title" },
            {
                new StringContent(DateTimeOffset.UtcNow.AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                "Input.Day"
            },
            { new StringContent("14:00"), "Input.Time" },
            { new StringContent(kind), "Input.Kind" },
            { new StringContent(""), "Input.Programme" },
        };
        return await client.PostAsync(new Uri("/attendance", UriKind.Relative), form);
    }

    Task<List<SignalKind>> KindsAsync(DealId deal) =>
        room.With(db => db.Signals.Where(s => s.DealId == deal && s.Kind != null).OrderBy(s => s.Seq).Select(s => s.Kind!.Value).ToListAsync());

    [Fact]
    public async Task A_list_from_excel_is_looked_at_and_then_taken_in_once()
    {
        var (client, deal, _) = await StageAsync("取込製作所株式会社");
        var csv = "お名前,会社名,質問\r\n高橋　健一,（株）取込製作所,料金について\r\n未知 太郎,取込製作所,\r\n".Replace(
            "（株）",
            "(株)",
            StringComparison.Ordinal
        );
        var uploaded = await UploadAsync(client, Cp932.GetBytes(csv), "受発注デモ 春");
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        var path = uploaded.Headers.Location!.ToString();
        Assert.Contains("未知 太郎", (await client.PageAsync(path)).QuerySelector("#strangers")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await KindsAsync(deal));
        await client.PostFormAsync(path, [], "#take");
        Assert.Equal([SignalKind.DemoWebinar, SignalKind.WebinarQuestion], await KindsAsync(deal));
        // the same list again, and one that overlaps it: nothing twice
        var again = (await UploadAsync(client, Encoding.UTF8.GetBytes("\ufeff" + csv), "受発注デモ 春")).Headers.Location!.ToString();
        await client.PostFormAsync(again, new() { ["AddStrangers"] = "true" }, "#take");
        Assert.Equal([SignalKind.DemoWebinar, SignalKind.WebinarQuestion, SignalKind.DemoWebinar], await KindsAsync(deal));
        var added = await room.With(db => db.Members.SingleAsync(m => m.DealId == deal && m.Name == "未知 太郎"));
        Assert.True(added.ToConfirm);
        Assert.Contains("要確認", (await client.PageAsync($"/deals/{deal}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_with_problems_are_told_and_nothing_is_taken_in_unless_asked()
    {
        var (client, deal, _) = await StageAsync("問題行株式会社");
        var csv =
            "氏名,会社名,メールアドレス,参加日時\n高橋 健一,問題行株式会社,,2026/02/30 14:00\n高橋 健一,問題行株式会社,k-at-example,\n髙橋 健一,問題行株式会社,,\n高橋 健一,問題行,,\n";
        var path = (await UploadAsync(client, Encoding.UTF8.GetBytes(csv), "問題の会", "TrendWebinar")).Headers.Location!.ToString();
        var problems = (await client.PageAsync(path)).QuerySelectorAll("#problems li").Select(li => li.TextContent).ToList();
        Assert.Equal(3, problems.Count);
        Assert.Contains("2行目", problems[0], StringComparison.Ordinal);
        Assert.Contains("日時", problems[0], StringComparison.Ordinal);
        Assert.Contains("3行目", problems[1], StringComparison.Ordinal);
        Assert.Contains("5行目", problems[2], StringComparison.Ordinal);
        var refused = await client.PostFormAsync(path, [], "#take");
        Assert.Contains("まだ何も取り込んでいません", (await refused.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await KindsAsync(deal));
        await client.PostFormAsync(path, new() { ["Despite"] = "true" }, "#take");
        Assert.Equal([SignalKind.TrendWebinar], await KindsAsync(deal));
        Assert.Equal("", await room.With(db => db.AttendanceImports.Where(i => i.Title == "問題の会").Select(i => i.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_wrong_encoding_or_header_is_refused_by_line()
    {
        var (client, deal, _) = await StageAsync("文字化株式会社");
        var broken = Encoding
            .UTF8.GetBytes("氏名,会社名\n高橋 健一,文字化株式会社\n参加者の一覧の続きがここに並びます,x")
            .Append((byte)0xff)
            .ToArray();
        var refused = await (await UploadAsync(client, broken, "壊れた会")).DocumentAsync();
        Assert.Contains("3行目", refused.QuerySelector("#Input_File-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("壊れた会", refused.QuerySelector("#Input_Title")!.GetAttribute("value"));
        var utf16 = await (
            await UploadAsync(client, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("氏名,会社名\n")).ToArray(), "別の会")
        ).DocumentAsync();
        Assert.NotNull(utf16.QuerySelector("#Input_File-error"));
        var path = (
            await UploadAsync(client, Encoding.UTF8.GetBytes("あれ,これ\n高橋 健一,文字化株式会社\n"), "見出しなし")
        ).Headers.Location!.ToString();
        var page = await client.PageAsync(path);
        Assert.Contains("見出し", page.QuerySelector(".notice.over")!.TextContent, StringComparison.Ordinal);
        // a person says which column is what
        await client.PostFormAsync(path, new() { ["Columns[Name]"] = "0", ["Columns[Company]"] = "1" }, "form[action*='handler=map']");
        await client.PostFormAsync(path, [], "#take");
        Assert.Equal([SignalKind.DemoWebinar], await KindsAsync(deal));
        var other = await room.SignedInAsync(DealDesk.Email(Roles.FieldSales), Roles.FieldSales);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }
}
