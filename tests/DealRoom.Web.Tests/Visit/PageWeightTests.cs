using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DealRoom.Web.Tests.HouseRules;

namespace DealRoom.Web.Tests.Visit;

/// What a phone downloads before it shows a room. One first flight of a connection is about 14 kB.
public sealed partial class PageWeightTests(EveryRouteTests.House house) : IClassFixture<EveryRouteTests.House>
{
    const int FirstFlight = 14 * 1024,
        BeforeAnyPdf = 50 * 1024;

    [Fact]
    public async Task A_room_with_its_styles_fits_a_first_flight_and_all_scripts_and_styles_stay_light()
    {
        var known = await house.With(DemoAddresses.OfAsync);
        using var guest = new Guest(house);
        (await guest.PressAsync(known.Link["/r/".Length..])).Dispose();

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/rooms/{known.Room}");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await guest.Http.SendAsync(request);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var unpacked = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var room = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(unpacked);

        var styles = await SumAsync(guest.Http, Styles(room));
        Assert.True(bytes.Length + styles <= FirstFlight, $"{bytes.Length} bytes of page and {styles} of styles");

        var article = await guest.Http.PageAsync(known.Of("/rooms/{room:guid}/items/{item:guid}"));
        var all = Styles(room).Concat(Styles(article)).Concat(await ScriptsAsync(guest.Http, room)).Concat(await ScriptsAsync(guest.Http, article));
        var sum = await SumAsync(guest.Http, all.Distinct());
        Assert.True(sum <= BeforeAnyPdf, $"{sum} bytes of scripts and styles");
    }

    static IEnumerable<string> Styles(IDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet]").Where(l => l.GetAttribute("media") != "print").Select(l => l.GetAttribute("href")!);

    // the modules a page begins with, and whatever they import at once
    static async Task<HashSet<string>> ScriptsAsync(HttpClient http, IDocument page)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!));
        while (open.TryDequeue(out var next))
        {
            if (!found.Add(next) || next.Contains("/lib/", StringComparison.Ordinal))
                continue;
            var code = await http.GetStringAsync(new Uri(next, UriKind.Relative));
            foreach (Match import in Imports().Matches(code))
                open.Enqueue(new Uri(new Uri("http://x" + next), import.Groups[1].Value).AbsolutePath);
        }
        return found;
    }

    static async Task<int> SumAsync(HttpClient http, IEnumerable<string> addresses)
    {
        var sum = 0;
        foreach (var address in addresses)
        {
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
                await gzip.WriteAsync(await http.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
            sum += (int)packed.Length;
        }
        Assert.True(sum > 1000, "nothing was found to weigh");
        return sum;
    }

    [GeneratedRegex("""^\s*import\b[^'"()]*['"](\.[^'"]+|/[^'"]+)['"]""", RegexOptions.Multiline)]
    private static partial Regex Imports();
}
