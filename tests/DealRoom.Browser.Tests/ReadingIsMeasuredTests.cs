using System.Diagnostics;
using DealRoom.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DealRoom.Browser.Tests;

/// A long Japanese PDF that nobody made for this product, uploaded through the editor and read by two people along a script: an idle reader, a
/// hidden tab and a second window count nothing; every page is recorded to the second.
public sealed class ReadingIsMeasuredTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Book = "/usr/share/debian-reference/debian-reference.ja.pdf";

    [Fact]
    public async Task What_is_recorded_is_what_was_read()
    {
        Assert.True(File.Exists(Book), "Debian's debian-reference-ja is missing: tests/run.sh installs it.");
        using var house = new RunningDealRoom();
        var stage = await Stage.SetAsync(house);
        var first = await stage.MemberAsync("佐藤 亮", "佐藤", "主任");
        var second = await stage.MemberAsync("高橋 健一", "高橋", "部長");
        await UploadAsync(stage);
        var (item, pages) = await stage.With(async db =>
            (await db.RoomItems.SingleAsync(), await db.ItemVersions.Select(v => v.Pages).SingleAsync())
        );
        Assert.True(pages > 20, $"{pages} pages");

        var idle = ReadIdlyAsync(stage, await stage.LinkAsync(first), item.Id.Value);
        var hidden = ReadInTwoWindowsAsync(stage, await stage.LinkAsync(second), item.Id.Value);
        var scripts = new Dictionary<Guid, Dictionary<int, double>> { [first.Value] = await idle, [second.Value] = await hidden };

        var recorded = await stage.With(db =>
            db.Signals.Where(s => s.ViewId != null)
                .GroupBy(s => new { s.MemberId, s.Page })
                .Select(g => new
                {
                    g.Key.MemberId,
                    g.Key.Page,
                    Seconds = g.Sum(s => s.ActiveMs) / 1000.0,
                })
                .ToListAsync()
        );
        var kept = recorded.ToDictionary(r => (r.MemberId!.Value.Value, r.Page!.Value), r => r.Seconds);
        var report = scripts
            .SelectMany(s => s.Value.Select(p => (Who: s.Key, Page: p.Key, Script: p.Value, Recorded: kept.GetValueOrDefault((s.Key, p.Key)))))
            .ToList();
        foreach (var line in report)
            Console.WriteLine($"reading page {line.Page}: script {line.Script:F1} s, recorded {line.Recorded:F1} s");
        Assert.All(
            report,
            line =>
                Assert.True(Math.Abs(line.Recorded - line.Script) <= 1, $"page {line.Page}: script {line.Script:F2} s, recorded {line.Recorded:F2} s")
        );
        Assert.All(
            kept.Where(k => !scripts[k.Key.Item1].ContainsKey(k.Key.Item2)),
            extra => Assert.True(extra.Value <= 1, $"page {extra.Key.Item2} has {extra.Value:F1} s nobody read")
        );
    }

    async Task UploadAsync(Stage stage)
    {
        await using var context = await chromium.DesktopAsync(stage.Root);
        var (page, saw) = await Watched.OpenAsync(context);
        await Stage.SignInAsync(page);
        await page.GotoAsync($"/deals/{stage.Deal}/room");
        await page.Locator("#upload input[name=publish]").CheckAsync();
        await page.Locator("#upload input[type=file]").SetInputFilesAsync(Book);
        await Expect(page.GetByText("debian-reference").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.WaitForFunctionAsync("() => !document.querySelector('#upload-list progress')", null, new() { Timeout = 60_000 });
        Assert.Equal(1, await stage.With(db => db.RoomItems.CountAsync()));
        saw.SawNothingWrong();
    }

    /// Page 1 for 8 s, page 2, then hands off the table: 30 s count after the last touch, the next 10 do not; then page 3 for 6 s.
    async Task<Dictionary<int, double>> ReadIdlyAsync(Stage stage, string link, Guid item)
    {
        await using var context = await chromium.DesktopAsync(stage.Root);
        var page = await OpenAsync(context, stage, link, item);
        var script = new Dictionary<int, double>();
        await TurnToAsync(page, 1);
        script[1] = await HoldAsync(page, 8);
        await TurnToAsync(page, 2);
        await page.WaitForTimeoutAsync(40_000);
        script[2] = 30;
        await TurnToAsync(page, 3);
        script[3] = await HoldAsync(page, 6);
        await LeaveAsync(page);
        return script;
    }

    /// Page 5 for 7 s, the tab is hidden for 10 s, page 5 goes on for 5 s; then a second window shows page 6 for 8 s while the first stays open.
    async Task<Dictionary<int, double>> ReadInTwoWindowsAsync(Stage stage, string link, Guid item)
    {
        await using var context = await chromium.PhoneAsync(stage.Root);
        var page = await OpenAsync(context, stage, link, item);
        var other = await context.NewPageAsync();
        await page.BringToFrontAsync();
        var script = new Dictionary<int, double>();
        await TurnToAsync(page, 5);
        var began = Stopwatch.GetTimestamp();
        await HoldAsync(page, 7);
        await HideAsync(page, true);
        script[5] = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await page.WaitForTimeoutAsync(10_000);
        await HideAsync(page, false);
        await TouchPageAsync(page);
        began = Stopwatch.GetTimestamp();
        await HoldAsync(page, 5);
        // a second window of the same reader: the one touched last has the clock
        await other.GotoAsync($"/rooms/{stage.Room}/items/{item}");
        await other.Locator("#viewer canvas").First.WaitForAsync();
        await TurnToAsync(other, 6);
        script[5] += Stopwatch.GetElapsedTime(began).TotalSeconds;
        script[6] = await HoldAsync(other, 8);
        await LeaveAsync(other);
        return script;
    }

    static async Task<IPage> OpenAsync(IBrowserContext context, Stage stage, string link, Guid item)
    {
        var page = await context.NewPageAsync();
        await Stage.EnterAsync(page, link);
        await page.GotoAsync($"/rooms/{stage.Room}/items/{item}");
        await page.Locator("#viewer canvas").First.WaitForAsync(new() { Timeout = 60_000 });
        return page;
    }

    static async Task TurnToAsync(IPage page, int number)
    {
        await page.EvaluateAsync(
            "n => document.querySelector(`#viewer [data-page='${n}']`).scrollIntoView({block: 'center', behavior: 'instant'})",
            number
        );
        await page.WaitForTimeoutAsync(300);
        await TouchPageAsync(page);
    }

    static async Task TouchPageAsync(IPage page)
    {
        var size = page.ViewportSize!;
        await page.Mouse.ClickAsync(size.Width / 2, size.Height / 2);
    }

    /// Reads on, touching now and then; returns how long it was.
    static async Task<double> HoldAsync(IPage page, int seconds)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
        {
            await page.WaitForTimeoutAsync((float)Math.Min(2000, Math.Max(50, (seconds - Stopwatch.GetElapsedTime(began).TotalSeconds) * 1000)));
            if (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds - 1)
                await TouchPageAsync(page);
        }
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    // a headless browser never hides a tab by itself: the page is told what a phone would tell it
    static async Task HideAsync(IPage page, bool hidden) =>
        await page.EvaluateAsync(
            """
            hidden => {
              Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => hidden ? 'hidden' : 'visible' });
              Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """,
            hidden
        );

    static async Task LeaveAsync(IPage page)
    {
        await page.GotoAsync("about:blank");
        await page.WaitForTimeoutAsync(500);
    }
}
