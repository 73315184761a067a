using Microsoft.Playwright;

namespace DealRoom.Browser.Tests;

/// Debian's Chromium, one process for all tests of a class; a missing browser fails the run.
public sealed class Chromium : IAsyncLifetime
{
    public const string Path = "/usr/bin/chromium";

    // headless says so in its agent, and a declared machine never counts as a reader
    const string Agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    const string PhoneAgent = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    IPlaywright? playwright;
    IBrowser? browser;

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Path), "Chromium is missing: tests/run.sh installs it.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async Task<IBrowserContext> DesktopAsync(Uri root, string language = "ja", bool dark = false) =>
        await ContextAsync(root, language, dark, 1280, 900, Agent, false);

    public async Task<IBrowserContext> PhoneAsync(Uri root, string language = "ja", bool dark = false) =>
        await ContextAsync(root, language, dark, 390, 844, PhoneAgent, true);

    async Task<IBrowserContext> ContextAsync(Uri root, string language, bool dark, int width, int height, string agent, bool touch)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = root.ToString(),
                Locale = language == "en" ? "en-GB" : "ja-JP",
                TimezoneId = "Asia/Tokyo",
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = width, Height = height },
                UserAgent = agent,
                HasTouch = touch,
                IsMobile = touch,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
