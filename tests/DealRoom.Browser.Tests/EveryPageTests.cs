using DealRoom.Web.Tests;
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
        foreach (var address in await demo.SellerAddressesAsync())
            await LookAsync(page, address, language);
        saw.SawNothingWrong();
    }

    [Theory]
    [InlineData("ja", false, true), InlineData("ja", true, false), InlineData("en", false, false), InlineData("en", true, true)]
    public async Task Buyers_pages(string language, bool dark, bool phone)
    {
        await using var context = await ContextAsync(language, dark, phone);
        var (page, saw) = await Watched.OpenAsync(context);
        var (link, room) = await demo.BuyerLinkAsync();
        await LookAsync(page, link, language);
        await Stage.EnterAsync(page, link);
        foreach (var address in await demo.BuyerAddressesAsync(room))
            await LookAsync(page, address, language);
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

    public Task<List<string>> SellerAddressesAsync() =>
        house.With(async db =>
        {
            var deals = await db.Deals.OrderBy(d => d.OpenedAt).Select(d => d.Id).ToListAsync();
            var member = await db.Members.Where(m => m.DealId == deals[0]).Select(m => m.Id).FirstAsync();
            var deal = $"/deals/{deals[0]}";
            List<string> all =
            [
                "/",
                "/deals/new",
                .. deals.Select(d => $"/deals/{d}"),
                deal + "/edit",
                deal + "/fit",
                deal + "/members/new",
                $"{deal}/members/{member}/edit",
                deal + "/room",
                deal + "/room/invitations",
                "/account",
                "/settings/people",
                "/settings/tokens",
                "/settings/organisation",
                "/settings/outbox",
            ];
            return all;
        });

    public Task<(string Link, string Room)> BuyerLinkAsync() =>
        house.With(async db =>
        {
            var token = Web.Data.Secrets.New();
            var deal = await db.Deals.OrderBy(d => d.OpenedAt).FirstAsync();
            var room = await db.Rooms.SingleAsync(r => r.DealId == deal.Id);
            var member = await db.Members.FirstAsync(m => m.DealId == deal.Id);
            db.Add(
                new Domain.Rooms.Invitation
                {
                    Id = new(Guid.CreateVersion7()),
                    RoomId = room.Id,
                    MemberId = member.Id,
                    TokenHash = Web.Data.Secrets.Hash(token),
                    IssuedAt = DateTimeOffset.UtcNow,
                    IssuedBy = deal.OwnerId,
                    ExpiresAt = DateTimeOffset.UtcNow.AddDays(30),
                }
            );
            await db.SaveChangesAsync();
            return ($"/r/{token}", room.Id.ToString());
        });

    public Task<List<string>> BuyerAddressesAsync(string room) =>
        house.With(async db =>
        {
            var id = new Domain.Rooms.RoomId(Guid.Parse(room));
            var items = await db
                .RoomItems.Where(i => i.RoomId == id && i.PublishedAt != null && i.RemovedAt == null)
                .Select(i => new { i.Id, i.Kind })
                .ToListAsync();
            // one of each kind
            List<string> all =
            [
                $"/rooms/{room}",
                $"/rooms/{room}/record",
                $"/rooms/{room}/ask",
                .. items.GroupBy(i => i.Kind).Select(g => $"/rooms/{room}/items/{g.First().Id}"),
            ];
            return all;
        });

    public void Dispose() => house.Dispose();
}
