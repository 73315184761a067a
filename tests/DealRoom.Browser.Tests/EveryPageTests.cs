using DealRoom.Web.Tests;
using DealRoom.Web.Tests.HouseRules;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace DealRoom.Browser.Tests;

/// The whole demo workspace, page by page, as everybody who may see it: status and heading as expected, nothing wrong in the console, no
/// accessibility violation, no sideways scrolling; in Japanese and English, light and dark, at desk and phone width.
public sealed class EveryPageTests(Chromium chromium, DemoHouse demo) : IClassFixture<Chromium>, IClassFixture<DemoHouse>
{
    [Theory]
    [InlineData("ja", false, false), InlineData("ja", true, true), InlineData("en", false, true), InlineData("en", true, false)]
    public async Task Sellers_pages(string language, bool dark, bool phone)
    {
        await using var context = await ContextAsync(language, dark, phone);
        await context.AddCookiesAsync([
            new()
            {
                Name = "dr.lang",
                Value = language,
                Url = demo.Root.ToString(),
            },
        ]);
        var (page, saw) = await Watched.OpenAsync(context);
        await demo.SignInAsync(page);
        await LookAtAllAsync(page, await demo.AddressesAsync("seller", "lead", "admin"), language);
        saw.SawNothingWrong();
    }

    [Theory]
    [InlineData("ja", false, true), InlineData("ja", true, false), InlineData("en", false, false), InlineData("en", true, true)]
    public async Task Buyers_pages(string language, bool dark, bool phone)
    {
        await using var context = await ContextAsync(language, dark, phone);
        var (page, saw) = await Watched.OpenAsync(context);
        var link = (await demo.KnownAsync()).Link;
        await LookAsync(page, link, language);
        await Stage.EnterAsync(page, link);
        await LookAtAllAsync(page, await demo.AddressesAsync("guest"), language);
        saw.SawNothingWrong();
    }

    [Theory, InlineData("ja", false), InlineData("en", true)]
    public async Task Strangers_pages(string language, bool phone)
    {
        await using var context = await ContextAsync(language, false, phone);
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/sign-in", "/sign-in/forgotten", "/r/lost" })
            await LookAsync(page, address, language);
        foreach (var address in new[] { "/r/not-a-link", $"/rooms/{Guid.NewGuid()}" })
            await LookAsync(page, address, language, 404);
    }

    Task<IBrowserContext> ContextAsync(string language, bool dark, bool phone) =>
        phone ? chromium.PhoneAsync(demo.Root, language, dark) : chromium.DesktopAsync(demo.Root, language, dark);

    // one page's fault does not hide another's
    static async Task LookAtAllAsync(IPage page, IEnumerable<string> addresses, string language)
    {
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            try
            {
                await LookAsync(page, address, language);
            }
            catch (Xunit.Sdk.XunitException e)
            {
                faults.Add($"{address}: {e.Message}");
            }
        }
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    static async Task LookAsync(IPage page, string address, string language, int status = 200)
    {
        var answer = await page.GotoAsync(address);
        if (await page.Locator("#viewer").CountAsync() > 0)
            await page.Locator("#viewer canvas").First.WaitForAsync();
        Assert.True(status == answer!.Status, $"{address} answered {answer.Status}");
        Assert.True(await page.Locator("h1").CountAsync() == 1, $"{address} has {await page.Locator("h1").CountAsync()} first headings");
        Assert.NotEmpty((await page.Locator("h1").InnerTextAsync()).Trim());
        if (status == 200)
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{address} scrolls {wide} px sideways");
        var found = await page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            address
                + "\n"
                + string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}"))
        );
    }
}

/// The product with its demo workspace, filled once for all of them.
public sealed class DemoHouse : IDisposable
{
    readonly RunningDealRoom house = new() { Settings = { ["DealRoom:Demo"] = "true" } };

    public DemoHouse() => Root = house.StartOnPort();

    public Uri Root { get; }

    public async Task SignInAsync(IPage page)
    {
        await house.SellerAsync("lead@mioto.example", Web.Accounts.Roles.Admin, Stage.Password);
        await Stage.SignInAsync(page, "lead@mioto.example");
    }

    public Task<DemoAddresses> KnownAsync() => house.With(DemoAddresses.OfAsync);

    /// Every page these may open, each deal and each kind of item too.
    public async Task<List<string>> AddressesAsync(params string[] who)
    {
        var known = await KnownAsync();
        var rows = AccessTable.Rows.Where(r => AccessTable.IsPage(r) && who.Contains(r.Who) && !AccessTable.Empty.Contains(r.Route)).ToList();
        var more = who.Contains("guest")
            ? await ItemsAsync(known.Room)
            : await house.With(db => db.Deals.Where(d => d.ClosedAt == null).Select(d => $"/deals/{d.Id}").ToListAsync());
        return [.. rows.Select(r => known.Of(r.Route)).Union(more)];
    }

    async Task<List<string>> ItemsAsync(string room)
    {
        var id = new Domain.Rooms.RoomId(Guid.Parse(room));
        var items = await house.With(db =>
            db.RoomItems.Where(i => i.RoomId == id && i.PublishedAt != null && i.RemovedAt == null).Select(i => new { i.Id, i.Kind }).ToListAsync()
        );
        return [.. items.GroupBy(i => i.Kind).Select(g => $"/rooms/{room}/items/{g.First().Id}")];
    }

    public void Dispose() => house.Dispose();
}
