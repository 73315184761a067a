using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using DealRoom.Web.Tests.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Visit;

/// What is written down, what is not, and when it ends.
public sealed class RecordingTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    [Fact]
    public async Task Without_record_nothing_of_reading_is_in_any_table()
    {
        var room = await SomeRoom.InAsync(house);
        var item = await room.PageAsync(house, "記録しない資料");
        var file = await FileAsync(room, 2_000, AssetKind.Guide);
        using var guest = new Guest(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        await guest.OpenAsync(token);
        var earlier = (await guest.ReadingAsync($"/rooms/{room.Room}/items/{item}"))!.Value;
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await guest.SubmitAsync($"/rooms/{room.Room}/record", $"/rooms/{room.Room}/recording", ("record", "off"))).StatusCode
        );
        var before = await EveryTable.RowsAsync(house);

        Assert.Null(await guest.ReadingAsync($"/rooms/{room.Room}/items/{item}"));
        Assert.Equal(
            HttpStatusCode.OK,
            (await guest.SubmitAsync($"/rooms/{room.Room}/items/{file}", $"/rooms/{room.Room}/items/{file}?handler=save")).StatusCode
        );
        var answer = await guest.BeatAsync(earlier, 1500, DateTimeOffset.UtcNow);
        Assert.Equal(0, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("accepted").GetInt32());
        Assert.Equal(before, await EveryTable.RowsAsync(house));
        Assert.Contains("記録オフ", await guest.Http.GetStringAsync($"/rooms/{room.Room}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_without_record_tells_nobody_when()
    {
        var room = await SomeRoom.InAsync(house);
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo), "off");
        Assert.Null((await house.With(db => db.Invitations.SingleAsync(i => i.RoomId == room.Room))).FirstOpenedAt);
        Assert.Empty(await house.With(db => db.OutboxMails.Where(m => m.DealId == room.Deal.Value).ToListAsync()));
        Assert.Equal(GrantStanding.First, (await house.With(db => db.Grants.SingleAsync(g => g.DealId == room.Deal))).Standing);
    }

    [Fact]
    public async Task A_browser_that_asks_not_to_be_tracked_is_offered_that_first()
    {
        var room = await SomeRoom.InAsync(house);
        var token = await Guest.LinkAsync(house, room, room.Cfo);
        using var guest = new Guest(house);
        Assert.Equal(["on", "off"], await ButtonsAsync(guest, token));
        guest.Http.DefaultRequestHeaders.Add("Sec-GPC", "1");
        Assert.Equal(["off", "on"], await ButtonsAsync(guest, token));
        await guest.Http.PostAsync($"/r/{token}", null);
        Assert.True((await house.With(db => db.Grants.SingleAsync(g => g.DealId == room.Deal))).RecordingOff);
    }

    [Fact]
    public async Task Saving_pays_by_its_kind_and_keeps_its_japanese_name()
    {
        var room = await SomeRoom.InAsync(house);
        var item = await FileAsync(room, 2_000, AssetKind.Guide);
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo));
        var saved = await guest.SubmitAsync($"/rooms/{room.Room}/items/{item}", $"/rooms/{room.Room}/items/{item}?handler=save");
        Assert.Equal(2_000, (await saved.Content.ReadAsByteArrayAsync()).Length);
        Assert.Contains("filename*=UTF-8''%E5%B0%8E%E5%85%A5", saved.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(SignalKind.GuideDownload, (await house.With(db => db.Signals.SingleAsync(s => s.DealId == room.Deal))).Kind);
    }

    [Fact]
    public async Task A_request_is_a_deed_and_a_mail_even_without_record()
    {
        var room = await SomeRoom.InAsync(house);
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo), "off");
        var ask = $"/rooms/{room.Room}/ask";
        var empty = await guest.SubmitAsync(ask, ask, ("kind", "question"), ("text", " "));
        Assert.Contains("ご記入ください", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var odd = await guest.SubmitAsync(ask, ask, ("kind", "question"), ("text", "a\u0001b"));
        Assert.Contains("使用できない文字", await odd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.SubmitAsync(ask, ask, ("kind", "question"), ("text", "a\0b"))).StatusCode);
        var tooLong = await guest.SubmitAsync(ask, ask, ("kind", "quote"), ("text", new string('あ', 2001)));
        Assert.Contains(new string('あ', 2001), await tooLong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await guest.SubmitAsync(ask, ask, ("kind", "quote"), ("text", "40名分 😀"))).StatusCode);
        var row = await house.With(db => db.Signals.SingleAsync(s => s.DealId == room.Deal));
        Assert.Equal((SignalKind.QuoteRequest, room.Cfo, RowClass.Human), (row.Kind, row.MemberId!.Value, row.Class));
        Assert.Contains(
            "見積",
            (await house.With(db => db.OutboxMails.SingleAsync(m => m.DealId == room.Deal.Value))).Subject,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_forged_or_foreign_capability_counts_nothing()
    {
        var room = await SomeRoom.InAsync(house);
        var item = await room.PageAsync(house, "資料");
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo));
        var reading = (await guest.ReadingAsync($"/rooms/{room.Room}/items/{item}"))!.Value;
        var view = reading.GetProperty("view").GetString()!;
        using var other = new RunningDealRoom();
        using var elsewhere = new Guest(other);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.BeatAsync(reading, 1000, DateTimeOffset.UtcNow, view: view[..^4] + "AAAA")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.BeatAsync(reading, 1000, DateTimeOffset.UtcNow, view: "")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.BeatAsync(reading, 1000, DateTimeOffset.UtcNow)).StatusCode);
        Assert.Equal(0, await house.With(db => db.Signals.CountAsync(s => s.DealId == room.Deal)));
    }

    [Fact]
    public async Task A_revoked_link_stops_a_running_file_within_a_second()
    {
        const int size = 60_000_000;
        using var own = new RunningDealRoom();
        var port = own.StartOnPort();
        var room = await SomeRoom.InAsync(own);
        var item = await FileAsync(room, size, AssetKind.Proposal, own);
        using var guest = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = port };
        var token = await Guest.LinkAsync(own, room, room.Cfo);
        await guest.PostAsync($"/r/{token}", null);
        using var answer = await guest.GetAsync($"/rooms/{room.Room}/items/{item}/file", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        await using var body = await answer.Content.ReadAsStreamAsync();
        var block = new byte[64 * 1024];
        await body.ReadExactlyAsync(block);

        await own.With(db =>
            db.Invitations.Where(i => i.RoomId == room.Room).ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, DateTimeOffset.UtcNow))
        );
        await Task.Delay(2_000);
        var got = (long)block.Length;
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (int read; (read = await body.ReadAsync(block)) > 0; )
                got += read;
            if (got < size)
                throw new IOException("cut short");
        });
        // what lay in the two sockets before the cut
        Assert.InRange(got, 1, size - 1);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/rooms/{room.Room}/items/{item}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/rooms/{room.Room}")).StatusCode);
    }

    [Fact]
    public async Task A_range_comes_through_the_same_door()
    {
        var room = await SomeRoom.InAsync(house);
        var item = await FileAsync(room, 5_000, AssetKind.Proposal);
        using var guest = new Guest(house);
        await guest.OpenAsync(await Guest.LinkAsync(house, room, room.Cfo));
        guest.Http.DefaultRequestHeaders.Range = new RangeHeaderValue(1000, 1999);
        var part = await guest.Http.GetAsync($"/rooms/{room.Room}/items/{item}/file");
        Assert.Equal((HttpStatusCode.PartialContent, 1000), (part.StatusCode, (await part.Content.ReadAsByteArrayAsync()).Length));
        Assert.True(part.Headers.CacheControl!.NoStore);
        guest.Http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "document");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Http.GetAsync($"/rooms/{room.Room}/items/{item}/file")).StatusCode);
    }

    static async Task<string[]> ButtonsAsync(Guest guest, string token) =>
        [
            .. (await new HtmlParser().ParseDocumentAsync(await guest.Http.GetStringAsync($"/r/{token}")))
                .QuerySelectorAll("button[name=record]")
                .Select(b => b.GetAttribute("value")!),
        ];

    Task<ItemId> FileAsync(SomeRoom room, int size, AssetKind kind, RunningDealRoom? where = null) => room.FileAsync(where ?? house, size, kind);
}
