using System.Net;
using System.Text.Json;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Visit;

/// From the link to the reading in the log.
public sealed class VisitTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    [Fact]
    public async Task A_link_leads_through_its_button_to_a_reading_in_the_log()
    {
        var room = await SomeRoom.InAsync(house);
        var item = await room.PageAsync(house, "受発注クラウドのご紹介");
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var guest = new Guest(house);

        var landing = await guest.Http.GetStringAsync($"/r/{token}");
        Assert.DoesNotContain("田中", landing, StringComparison.Ordinal);
        Assert.DoesNotContain("受発注", landing, StringComparison.Ordinal);
        Assert.DoesNotContain("みなと", landing, StringComparison.Ordinal);
        Assert.Contains("noindex", landing, StringComparison.Ordinal);

        var pressed = await guest.PressAsync(token);
        Assert.Equal(HttpStatusCode.SeeOther, pressed.StatusCode);
        Assert.Equal($"/rooms/{room.Room}", pressed.Headers.Location!.ToString());
        var inside = await guest.Http.GetStringAsync($"/rooms/{room.Room}");
        Assert.Contains("田中 恵様", inside, StringComparison.Ordinal);
        Assert.Contains("受発注クラウドのご紹介", inside, StringComparison.Ordinal);

        var reading = (await guest.ReadingAsync($"/rooms/{room.Room}/items/{item}"))!.Value;
        Assert.Equal("/r/signals", reading.GetProperty("endpoint").GetString());
        var answer = await guest.BeatAsync(reading, 1500, DateTimeOffset.UtcNow);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(1, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("accepted").GetInt32());
        var row = await house.With(db => db.Signals.SingleAsync(s => s.DealId == room.Deal));
        Assert.Equal((SignalKind.ProductView, RowClass.Human, item, room.Cfo), (row.Kind, row.Class, row.ItemId!.Value, row.MemberId!.Value));
    }

    [Fact]
    public async Task Unknown_expired_revoked_and_foreign_are_one_page_byte_for_byte()
    {
        var (mine, other) = (await SomeRoom.InAsync(house), await SomeRoom.InAsync(house));
        var (item, foreign, draft) = (
            await mine.PageAsync(house, "私の資料"),
            await other.PageAsync(house, "他社の資料"),
            await mine.PageAsync(house, "下書き", published: false)
        );
        var expired = await Guest.LinkAsync(house, mine, mine.Cfo, expires: DateTimeOffset.UtcNow.AddMinutes(-1));
        var revoked = await Guest.LinkAsync(house, mine, mine.Cfo, revoked: DateTimeOffset.UtcNow.AddMinutes(-1));
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, mine, mine.Cfo));

        string[] addresses =
        [
            "/r/nonsense",
            $"/r/{Secrets.New()}",
            $"/r/{expired}",
            $"/r/{revoked}",
            "/r/a/b",
            "/rooms/nonsense",
            $"/rooms/{Guid.NewGuid()}",
            $"/rooms/{other.Room}",
            $"/rooms/{other.Room}/ask",
            $"/rooms/{other.Room}/record",
            $"/rooms/{mine.Room}/items/{foreign}",
            $"/rooms/{mine.Room}/items/{draft}",
            $"/rooms/{mine.Room}/items/{Guid.NewGuid()}",
            $"/rooms/{other.Room}/items/{foreign}",
            $"/rooms/{other.Room}/items/{foreign}/file",
            $"/rooms/{mine.Room}/items/{item}/file",
            $"/rooms/{mine.Room}/items/{foreign}/cover",
            $"/rooms/{mine.Room}/logo",
        ];
        var pages = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await guest.Http.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address} answered {answer.StatusCode}");
            pages.Add(
                await answer.Content.ReadAsStringAsync()
                    + string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order())
            );
        }
        Assert.Single(pages.Distinct());
        Assert.Contains("ご覧いただけません", pages[0], StringComparison.Ordinal);
        foreach (var token in new[] { "nonsense", expired, revoked })
        {
            var answer = await guest.PressAsync(token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.StartsWith(await answer.Content.ReadAsStringAsync(), pages[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_seller_only_previews_and_never_counts()
    {
        var room = await SomeRoom.InAsync(house);
        var item = await room.PageAsync(house, "資料");
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var seller = await house.SignedInAsync();
        Assert.Contains("プライベートウィンドウ", await seller.GetStringAsync($"/r/{token}"), StringComparison.Ordinal);
        var pressed = await seller.PostAsync($"/r/{token}", null);
        Assert.Equal($"/rooms/{room.Room}?as={room.Cfo}", pressed.Headers.Location!.ToString());
        var before = await house.With(db => db.Signals.CountAsync());
        var inside = await seller.GetStringAsync(pressed.Headers.Location);
        Assert.Contains("プレビュー", inside, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "id=\"reading\"",
            await seller.GetStringAsync($"/rooms/{room.Room}/items/{item}?as={room.Cfo}"),
            StringComparison.Ordinal
        );
        var sent = await seller.PostFormAsync($"/rooms/{room.Room}/ask?as={room.Cfo}", new() { ["kind"] = "demo" }, "form[action*='/ask']");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(before, await house.With(db => db.Signals.CountAsync()));
        Assert.Equal(0, await house.With(db => db.Grants.CountAsync(g => g.DealId == room.Deal)));
        using var guest = new Guest(house);
        await guest.OpenAsync(token);
        Assert.Equal(GrantStanding.First, (await house.With(db => db.Grants.SingleAsync(g => g.DealId == room.Deal))).Standing);
    }

    [Fact]
    public async Task The_room_speaks_the_language_asked_for_and_then_the_one_chosen()
    {
        var room = await SomeRoom.InAsync(house);
        await room.PageAsync(house, "ご提案書", titleEn: "The proposal");
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo));
        guest.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        Assert.Contains("The proposal", await guest.Http.GetStringAsync($"/rooms/{room.Room}"), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "ja", ["returnUrl"] = $"/rooms/{room.Room}" });
        await guest.Http.PostAsync("/language", form);
        Assert.Contains("ご提案書", await guest.Http.GetStringAsync($"/rooms/{room.Room}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_of_twelve_items_is_light()
    {
        var room = await SomeRoom.InAsync(house);
        for (var i = 0; i < 12; i++)
            await room.PageAsync(house, $"第{i + 1}号議案のためのご説明資料", audience: i < 3 ? Audience.Accounting : Audience.None, position: i);
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo));
        var page = await guest.Http.GetStringAsync($"/rooms/{room.Room}");
        var sheets = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(page)
            .QuerySelectorAll("link[rel=stylesheet]:not([media=print])")
            .Select(l => l.GetAttribute("href")!)
            .ToList();
        var weight = Compressed(page);
        foreach (var sheet in sheets)
            weight += Compressed(await guest.Http.GetStringAsync(sheet));
        Assert.InRange(weight, 1, 14 * 1024);
    }

    static int Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(bytes, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return (int)bytes.Length;
    }
}
