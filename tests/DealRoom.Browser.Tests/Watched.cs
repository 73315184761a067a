using Microsoft.Playwright;

namespace DealRoom.Browser.Tests;

/// A page whose console, errors and policy violations are collected: a journey ends with none of them.
public sealed class Watched
{
    readonly List<string> complaints = [];

    public static async Task<(IPage Page, Watched Watched)> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var watched = new Watched();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                watched.complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => watched.complaints.Add("error: " + error);
        return (page, watched);
    }

    /// A refused or aborted request is the server's business and asserted elsewhere.
    public void SawNothingWrong() => Assert.All(complaints, c => Assert.Contains("Failed to load resource", c, StringComparison.Ordinal));
}
