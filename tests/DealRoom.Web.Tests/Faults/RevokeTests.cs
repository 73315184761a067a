using System.Diagnostics;
using System.Net;
using DealRoom.Domain.Documents;
using DealRoom.Web.Rooms;
using DealRoom.Web.Tests.Rooms;
using DealRoom.Web.Tests.Visit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Faults;

/// Links are cut while many devices read through them.
[Collection("faults")]
public sealed class RevokeTests
{
    const int Size = 60_000_000,
        Part = 256 * 1024;

    [Fact]
    public async Task A_second_after_links_were_cut_not_a_byte_goes_out_to_anybody()
    {
        var viewers = FaultLine.Full ? 100 : 20;
        using var house = new RunningDealRoom();
        var port = house.StartOnPort();
        var room = await SomeRoom.InAsync(house);
        var path = $"/rooms/{room.Room}/items/{await room.FileAsync(house, Size, AssetKind.Proposal)}/file";
        // one link each: nobody opens a link from a hundred devices
        var devices = new List<HttpClient>();
        for (var i = 0; i < viewers; i++)
            devices.Add(await OpenAsync(port, await Guest.LinkAsync(house, room, room.Cfo)));
        var seen = new Seen();
        // every other one turns pages, the others are in the middle of the whole file
        var running = devices.Select((device, i) => i % 2 == 0 ? TurnPagesAsync(device, path, seen) : HoldAsync(device, path, seen)).ToList();
        for (var began = Stopwatch.GetTimestamp(); Volatile.Read(ref seen.Begun) < viewers; await Task.Delay(20))
            Assert.True(Stopwatch.GetElapsedTime(began).TotalSeconds < 60, $"Only {seen.Begun} of {viewers} began to read.");

        await using (var scope = house.Services.CreateAsyncScope())
        {
            var desk = scope.ServiceProvider.GetRequiredService<InvitationDesk>();
            foreach (var link in await house.With(db => db.Invitations.Where(i => i.RoomId == room.Room).Select(i => i.Id).ToListAsync()))
                Assert.True(await desk.RevokeAsync(room.Room, link, default));
        }
        Volatile.Write(ref seen.CutAt, Stopwatch.GetTimestamp());
        var closed = (await Task.WhenAll(running).WaitAsync(TimeSpan.FromSeconds(60))).Count(c => c);
        FaultLine.Print(
            "F21",
            viewers,
            closed,
            viewers - closed,
            0,
            $"{viewers} devices reading, each through its link; content bytes more than 1 s after the last was cut: {seen.Late}"
        );
        Assert.Equal((0L, viewers), (seen.Late, closed));
        foreach (var device in devices)
            device.Dispose();
    }

    sealed class Seen
    {
        public int Begun;
        public long CutAt = long.MaxValue;
        public long Late;

        public bool IsLate => Volatile.Read(ref CutAt) is var cut && cut < long.MaxValue && Stopwatch.GetElapsedTime(cut).TotalSeconds > 1;
    }

    static async Task<HttpClient> OpenAsync(Uri port, string token)
    {
        var device = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = port };
        using var opened = await device.PostAsync($"/r/{token}", null);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        return device;
    }

    /// True when it was turned away.
    static async Task<bool> TurnPagesAsync(HttpClient device, string path, Seen seen)
    {
        for (long from = 0; ; from = (from + Part) % (Size - Part))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new(from, from + Part - 1) } };
                using var answer = await device.SendAsync(request);
                if (answer.StatusCode == HttpStatusCode.NotFound)
                    return true;
                var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                if (seen.IsLate)
                    Interlocked.Add(ref seen.Late, bytes.Length);
                if (from == 0)
                    Interlocked.Increment(ref seen.Begun);
            }
            catch (HttpRequestException)
            { /* cut in the middle: the next one is refused */
            }
            if (seen.IsLate && Stopwatch.GetElapsedTime(seen.CutAt).TotalSeconds > 20)
                return false;
            await Task.Delay(30);
        }
    }

    /// True when the file broke off: what lay in the sockets still comes, the rest never does.
    static async Task<bool> HoldAsync(HttpClient device, string path, Seen seen)
    {
        using var answer = await device.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var block = new byte[64 * 1024];
        await body.ReadExactlyAsync(block);
        Interlocked.Increment(ref seen.Begun);
        while (!seen.IsLate)
            await Task.Delay(20);
        var got = (long)block.Length;
        try
        {
            for (int read; (read = await body.ReadAsync(block)) > 0; )
                got += read;
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        { /* broken off */
        }
        return got < Size;
    }
}
