using System.Net;
using System.Net.Http.Json;
using DealRoom.Ground;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Faults;

/// Beacons that come again, in any order, or from nobody who may send them.
[Collection("faults")]
public sealed class BeaconTests : IDisposable
{
    readonly RunningDealRoom house = new();

    public void Dispose() => house.Dispose();

    HttpClient Browser()
    {
        var http = house.CreateClient();
        http.DefaultRequestHeaders.UserAgent.ParseAdd(Visit.Guest.Agent);
        return http;
    }

    static object Body(string? view, IEnumerable<SentReading> readings) =>
        new
        {
            view,
            readings = readings.Select(r => new
            {
                id = r.Id,
                n = r.N,
                asset = r.View.Opened.Asset,
                page = r.Page,
                activeMs = r.ActiveMs,
                at = r.At,
            }),
        };

    [Fact]
    public async Task Repeated_and_shuffled_beacons_count_once()
    {
        var unique = FaultLine.Full ? 100_000 : 2_000;
        var ground = await LoadGround.FillAsync(house.Services, deals: 10, readersEach: 10, documentsEach: 2, default);
        var views = await EarlierAsync(ground.Views, TimeSpan.FromHours(3));
        var perView = unique / views.Count;
        var model = views
            .SelectMany(v =>
                Enumerable
                    .Range(1, perView)
                    .Select(n => new SentReading(v, Guid.CreateVersion7(), n, n % 20 + 1, 1000 + n % 10 * 90, v.Opened.MintedAt.AddSeconds(2 * n)))
            )
            .ToList();
        var random = new Random(11);
        var posts = Enumerable
            .Range(0, 5)
            .SelectMany(_ => model.GroupBy(r => r.View).SelectMany(g => g.OrderBy(_ => random.Next()).Chunk(20).Select(some => (g.Key, Some: some))))
            .OrderBy(_ => random.Next())
            .ToList();
        using var http = Browser();
        await Parallel.ForEachAsync(
            posts,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (post, ct) =>
            {
                while (true)
                {
                    using var answer = await http.PostAsJsonAsync("r/signals", Body(post.Key.Capability, post.Some), ct);
                    if (answer.StatusCode == HttpStatusCode.Accepted)
                        return;
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                    await Task.Delay(200, ct);
                }
            }
        );
        var rows = await house.With(db => db.Signals.AsNoTracking().Where(s => s.ViewId != null).Select(s => new { s.Id, s.ActiveMs }).ToListAsync());
        var (sum, expected) = (rows.Sum(r => r.ActiveMs), model.Sum(r => r.ActiveMs));
        FaultLine.Print(
            "F10",
            model.Count,
            rows.Count,
            model.Select(r => r.Id).Except(rows.Select(r => r.Id)).Count(),
            rows.Count - rows.DistinctBy(r => r.Id).Count(),
            $"each sent 5 times, shuffled; active time {sum} ms of {expected} ms"
        );
        Assert.Equal((model.Count, expected), (rows.Count, sum));
    }

    // as if the pages had been served some hours ago
    Task<List<OpenView>> EarlierAsync(IReadOnlyList<OpenView> views, TimeSpan ago)
    {
        var capabilities = house.Services.GetRequiredService<ViewCapabilities>();
        return Task.FromResult(
            views.Select(v => v.Opened with { MintedAt = v.Opened.MintedAt - ago }).Select(v => new OpenView(capabilities.Mint(v), v)).ToList()
        );
    }

    [Fact]
    public async Task Forged_beacons_count_nothing()
    {
        var posts = FaultLine.Full ? 100_000 : 1_000;
        var ground = await LoadGround.FillAsync(house.Services, deals: 2, readersEach: 10, documentsEach: 2, default);
        var capabilities = house.Services.GetRequiredService<ViewCapabilities>();
        var elsewhere = new ViewCapabilities(new EphemeralDataProtectionProvider());
        using var http = Browser();
        var (refused, random) = (0, new Random(5));
        for (var i = 0; i < posts; i++)
        {
            var view = ground.Views[i % ground.Views.Count];
            var now = DateTimeOffset.UtcNow;
            var reading = new SentReading(view, Guid.CreateVersion7(), i, 1, 1000, now);
            var forged = (i % 7) switch
            {
                0 => null,
                1 => "",
                2 => "eyJhbGciOiJub25lIn0",
                3 => Changed(view.Capability, random),
                4 => elsewhere.Mint(view.Opened),
                5 => capabilities.Mint(view.Opened with { Grant = new(Guid.NewGuid()) }),
                _ => capabilities.Mint(view.Opened with { MintedAt = now.AddDays(-20) }),
            };
            using var answer = await http.PostAsJsonAsync("r/signals", Body(forged, [reading]));
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Accepted, $"{answer.StatusCode} for kind {i % 7}");
            if (
                answer.StatusCode == HttpStatusCode.Forbidden
                || (await answer.Content.ReadAsStringAsync()).Contains("\"accepted\":0", StringComparison.Ordinal)
            )
                refused++;
        }
        var counted = await house.With(db => db.Signals.CountAsync(s => s.ViewId != null));
        FaultLine.Print("F11", 0, counted, posts - refused, 0, $"{posts} forged beacons of seven kinds, {refused} refused; missing = not refused");
        Assert.Equal((0, posts), (counted, refused));
    }

    static string Changed(string capability, Random random)
    {
        var letters = capability.ToCharArray();
        // not the last letter: its low bits may say nothing
        var at = random.Next(letters.Length - 2);
        letters[at] = letters[at] == 'A' ? 'B' : 'A';
        return new string(letters);
    }
}
