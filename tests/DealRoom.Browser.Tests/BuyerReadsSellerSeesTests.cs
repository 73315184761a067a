using System.Diagnostics;
using DealRoom.Domain.Documents;
using DealRoom.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DealRoom.Browser.Tests;

public sealed class BuyerReadsSellerSeesTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// The glance: a phone opens a personal link and reads a page; the seller's screen in another browser says so, with the score and its reason.
    [Theory, InlineData("ja"), InlineData("en")]
    public async Task A_glance_arrives_on_the_sellers_screen_within_a_second_of_the_answer(string language)
    {
        using var house = new RunningDealRoom();
        var stage = await Stage.SetAsync(house);
        var item = await stage.PdfAsync(DemoFile(), AssetKind.Pricing, "料金のご案内");
        var link = await stage.LinkAsync(await stage.MemberAsync("田中 誠", "田中", "CFO"));

        await using var sellers = await chromium.DesktopAsync(stage.Root, language);
        var (seller, sellerSaw) = await Watched.OpenAsync(sellers);
        await Stage.SignInAsync(seller);
        await seller.GotoAsync($"/deals/{stage.Deal}");
        await Expect(seller.Locator("#live")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(".+"));
        var before = await seller.Locator("#score-now").InnerTextAsync();

        await using var buyers = await chromium.PhoneAsync(stage.Root, language);
        var (buyer, buyerSaw) = await Watched.OpenAsync(buyers);
        await Stage.EnterAsync(buyer, link);
        var crossed = WhenFiveSecondsAreIn(buyer);
        await buyer.GotoAsync($"/rooms/{stage.Room}/items/{item}");
        await buyer.Locator("#viewer [data-page='1'] canvas").First.WaitForAsync();
        await TouchAsync(buyer);
        var answered = await crossed.WaitAsync(TimeSpan.FromSeconds(30));

        var line = seller.Locator("#feed li", new() { HasTextRegex = new("田中.*(料金のご案内.*閲覧|viewed 料金のご案内)") });
        await Expect(line.First).ToBeVisibleAsync(new() { Timeout = 10_000 });
        var took = Stopwatch.GetElapsedTime(answered);
        Assert.True(took < TimeSpan.FromSeconds(1), $"The seller saw it {took.TotalMilliseconds:F0} ms after the answer to the beacon.");
        await Expect(seller.Locator("#score-now")).Not.ToHaveTextAsync(before);
        await Expect(seller.Locator("#reading-now")).ToContainTextAsync("田中");

        // a reload and a second tab show the same lines
        var lines = await seller.Locator("#feed > li").CountAsync();
        await seller.ReloadAsync();
        await Expect(line.First).ToBeVisibleAsync();
        Assert.True(await seller.Locator("#feed > li").CountAsync() >= lines);
        sellerSaw.SawNothingWrong();
        buyerSaw.SawNothingWrong();
    }

    [Fact]
    public async Task Reading_unrecorded_leaves_no_trace_of_reading()
    {
        using var house = new RunningDealRoom();
        var stage = await Stage.SetAsync(house);
        var item = await stage.PdfAsync(DemoFile(), AssetKind.Pricing, "料金のご案内");
        var link = await stage.LinkAsync(await stage.MemberAsync("鈴木 彩", "鈴木", "課長"));
        await using var buyers = await chromium.PhoneAsync(stage.Root);
        var (buyer, saw) = await Watched.OpenAsync(buyers);
        await Stage.EnterAsync(buyer, link, recorded: false);
        await buyer.GotoAsync($"/rooms/{stage.Room}/items/{item}");
        await buyer.Locator("#viewer [data-page='1'] canvas").First.WaitForAsync();
        await TouchAsync(buyer);
        await buyer.WaitForTimeoutAsync(7000); // longer than any beat: nothing may come
        Assert.Equal(0, await stage.With(db => Task.FromResult(db.Signals.Count(s => s.ViewId != null))));
        saw.SawNothingWrong();
    }

    /// Twenty browsers fetch a link and press nothing.
    [Fact]
    public async Task Looking_at_a_link_changes_nothing()
    {
        using var house = new RunningDealRoom();
        var stage = await Stage.SetAsync(house);
        var member = await stage.MemberAsync("伊藤 恵", "伊藤", "主任");
        var link = await stage.LinkAsync(member);
        for (var i = 0; i < 20; i++)
        {
            await using var context = await chromium.PhoneAsync(stage.Root, i % 2 == 0 ? "ja" : "en");
            var page = await context.NewPageAsync();
            Assert.Equal(200, (await page.GotoAsync(link))!.Status);
            Assert.DoesNotContain("伊藤", await page.ContentAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(await context.CookiesAsync(), c => c.Name.Contains("view", StringComparison.Ordinal));
        }
        var (grants, devices, opened) = await stage.With(db =>
            Task.FromResult((db.Grants.Count(), db.GuestDevices.Count(), db.Invitations.Count(i => i.FirstOpenedAt != null)))
        );
        Assert.Equal((0, 0, 0), (grants, devices, opened));
    }

    internal static string DemoFile() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "Demo", "documents"), "pricing-40.pdf").FirstOrDefault()
        ?? Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "Demo", "documents"), "*.pdf").Order().First();

    /// The instant the answer to that beacon came which takes the page's time over five seconds.
    static Task<long> WhenFiveSecondsAreIn(IPage page)
    {
        var done = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sum = 0L;
        page.Response += (_, response) =>
        {
            if (!response.Url.EndsWith("/r/signals", StringComparison.Ordinal) || response.Status != 202)
                return;
            using var sent = System.Text.Json.JsonDocument.Parse(response.Request.PostData ?? "{}");
            if (!sent.RootElement.TryGetProperty("readings", out var readings))
                return;
            foreach (var reading in readings.EnumerateArray())
                sum += reading.GetProperty("activeMs").GetInt64();
            if (sum >= 5000)
                done.TrySetResult(Stopwatch.GetTimestamp());
        };
        return done.Task;
    }

    /// One trusted input on the page: a reading starts only after it.
    internal static async Task TouchAsync(IPage page)
    {
        var box = await page.Locator("#viewer").BoundingBoxAsync();
        await page.Mouse.ClickAsync(box!.X + 40, Math.Max(box.Y, 100) + 60);
    }
}
