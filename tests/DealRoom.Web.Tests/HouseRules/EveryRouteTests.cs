using System.Net;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Tests.Visit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.HouseRules;

/// Every page of the access table, opened by everybody there is, in both languages, over the demo workspace: who may gets the page in their
/// language with one heading that says something; who may not gets what a thing that is not there would give.
public sealed class EveryRouteTests(EveryRouteTests.House house) : IClassFixture<EveryRouteTests.House>
{
    public sealed class House : RunningDealRoom
    {
        public House() => Settings["DealRoom:Demo"] = "true";
    }

    // pages that answer something else than themselves to whoever comes to them without more
    static readonly Dictionary<string, HttpStatusCode> Otherwise = new()
    {
        // needs a password just given
        ["/sign-in/code"] = HttpStatusCode.Redirect,
        ["/sign-in/recovery"] = HttpStatusCode.Redirect,
        // there are sellers already
        ["/setup/{token}"] = HttpStatusCode.NotFound,
        // there is nobody to sign out
        ["/sign-out"] = HttpStatusCode.Redirect,
        // deeds: only a POST means anything
        ["/rooms/{room:guid}/not-me"] = HttpStatusCode.NotFound,
        ["/deals/{id:guid}/stage"] = HttpStatusCode.Redirect,
        // a list of attendance is its uploader's; the demo has none
        ["/attendance/{id:guid}"] = HttpStatusCode.NotFound,
    };

    [Theory, InlineData("ja"), InlineData("en")]
    public async Task Everybody_opens_every_page_or_is_told_that_it_is_not_there(string language)
    {
        var addresses = await house.With(DemoAddresses.OfAsync);
        var (ownerMail, secrets) = await house.With(SecretsAsync);
        foreach (var (route, secret) in secrets)
            addresses.Know(route, secret);
        await GivePasswordAsync(ownerMail);
        using var guest = new Guest(house);
        guest.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        (await guest.PressAsync(addresses.Link["/r/".Length..])).Dispose();
        using var stranger = house.Browser(language);
        using var owner = await house.SignedInAsync(ownerMail, Roles.FieldSales, language);
        using var outsider = await house.SignedInAsync($"{language}-outside@mioto.example", Roles.FieldSales, language);
        using var manager = await house.SignedInAsync($"{language}-manager@mioto.example", Roles.Manager, language);
        using var admin = await house.SignedInAsync($"{language}-admin@mioto.example", Roles.Admin, language);
        foreach (var seller in new[] { owner, outsider, manager, admin })
            (await seller.PostFormAsync("/", new() { ["language"] = language }, "form[action^='/language']")).Dispose();

        var wrong = new List<string>();
        foreach (var row in AccessTable.Rows.Where(AccessTable.IsPage))
        {
            var address = addresses.Of(row.Route);
            var right = Otherwise.GetValueOrDefault(row.Route, HttpStatusCode.OK);
            var ofDeal = row.Who is "guest" || row.Route.StartsWith("/deals/{", StringComparison.Ordinal);
            // whoever sees the deal sees its room, as a preview
            var seen = row.Who is "seller" or "guest";
            await ExpectAsync(
                "a stranger",
                stranger,
                row.Who is "anyone" ? right
                    : row.Who is "guest" ? HttpStatusCode.NotFound
                    : HttpStatusCode.Redirect
            );
            await ExpectAsync("a guest", guest.Http, row.Who is "anyone" or "guest" ? right : HttpStatusCode.Redirect);
            await ExpectAsync("the owner", owner, seen ? right : HttpStatusCode.NotFound);
            await ExpectAsync("another seller", outsider, seen && (!ofDeal || right is HttpStatusCode.Redirect) ? right : HttpStatusCode.NotFound);
            await ExpectAsync("a manager", manager, seen || row.Who is "lead" ? right : HttpStatusCode.NotFound);
            await ExpectAsync("an administrator", admin, seen || row.Who is "lead" or "admin" ? right : HttpStatusCode.NotFound);

            async Task ExpectAsync(string who, HttpClient client, HttpStatusCode expected)
            {
                // what strangers may see is theirs; a seller's own answer to it is a matter of the page
                if (row.Who is "anyone" && client != stranger && client != guest.Http)
                    return;
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                if (answer.StatusCode != expected)
                    wrong.Add($"{row.Route} answered {who} {(int)answer.StatusCode} instead of {(int)expected}");
                else if (answer.StatusCode != HttpStatusCode.Redirect)
                    wrong.AddRange(await FaultsOfAsync(answer, language, $"{row.Route} for {who}"));
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static async Task<IEnumerable<string>> FaultsOfAsync(HttpResponseMessage answer, string language, string what)
    {
        var page = await answer.DocumentAsync();
        var headings = page.QuerySelectorAll("h1").Select(h => h.TextContent.Trim()).ToList();
        var faults = new List<string>();
        if (headings.Count != 1 || headings[0].Length == 0)
            faults.Add($"{what} has the headings [{string.Join(" | ", headings)}]");
        // a link that leads nowhere answers everybody with the same bytes, in both languages at once
        if (answer.IsSuccessStatusCode && page.DocumentElement.GetAttribute("lang") != language)
            faults.Add($"{what} is in {page.DocumentElement.GetAttribute("lang")}");
        return faults;
    }

    // the demo's people enter by one-time links
    async Task GivePasswordAsync(string email)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Seller>>();
        var seller = await users.FindByEmailAsync(email);
        if (!await users.HasPasswordAsync(seller!))
            Assert.True((await users.AddPasswordAsync(seller!, Deeds.Password)).Succeeded);
    }

    static async Task<(string OwnerMail, (string Route, string Secret)[])> SecretsAsync(DealRoomDb db)
    {
        var now = DateTimeOffset.UtcNow;
        var owner = await db.Users.SingleAsync(u =>
            u.Id == db.Deals.Where(d => d.ClosedAt == null).OrderBy(d => d.OpenedAt).Select(d => d.OwnerId).First()
        );
        var day = TimeSpan.FromDays(1);
        var signIn = await SignInLinks.IssueAsync(db, owner.Id, SignInLinkPurpose.SignIn, day, now, default);
        var reset = await SignInLinks.IssueAsync(db, owner.Id, SignInLinkPurpose.ResetPassword, day, now, default);
        return (
            owner.Email!,
            [("/sign-in/link/{token}", signIn.Split('/')[^1]), ("/sign-in/reset/{token}", reset.Split('/')[^1]), ("/setup/{token}", Secrets.New())]
        );
    }
}
