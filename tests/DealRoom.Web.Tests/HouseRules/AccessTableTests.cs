using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.HouseRules;

/// Every route stands in access.md with who may use it, and keeps to it. A route nobody thought about fails the run.
public sealed class AccessTableTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    static readonly string[] Whos = ["anyone", "guest", "seller", "lead", "admin", "token"];

    List<(string Method, string Route, RouteEndpoint Endpoint)> Live()
    {
        _ = room.Server;
        return
        [
            .. room
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .SelectMany(e => Methods(e).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'), e)))
                .DistinctBy(r => (r.m, r.Item2))
                .OrderBy(r => r.Item2, StringComparer.Ordinal),
        ];
    }

    // a page answers GET, and POST when its model has a handler for it
    IEnumerable<string> Methods(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: { Count: > 0 } named })
            return named;
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return ["*"];
        var compiled = room.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult();
        return compiled.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Where(m => m != "PAGE").Append("GET").Distinct();
    }

    [Fact]
    public void Every_route_is_in_the_table_and_nothing_else_is()
    {
        var live = Live().Select(r => $"| {r.Method} | {r.Route} |").ToHashSet();
        var table = AccessTable.Rows.Select(r => $"| {r.Method} | {r.Route} |").ToHashSet();
        var differ = live.Except(table).Select(r => "missing: " + r).Concat(table.Except(live).Select(r => "gone: " + r)).ToList();
        Assert.True(differ.Count == 0, string.Join('\n', differ));
        Assert.All(AccessTable.Rows, r => Assert.Contains(r.Who, Whos));
    }

    [Fact]
    public void Only_what_the_table_opens_is_open() =>
        Assert.All(
            Live(),
            live =>
            {
                var who = AccessTable.Rows.FirstOrDefault(r => r.Method == live.Method && r.Route == live.Route)?.Who;
                var open = live.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
                if (open)
                    Assert.True(who is "anyone" or "guest", $"{live.Method} {live.Route} is open to strangers, the table says {who}.");
            }
        );

    [Fact]
    public async Task A_stranger_gets_nothing_but_the_doors()
    {
        using var client = room.CreateClient(new() { AllowAutoRedirect = false });
        foreach (
            var (method, route, _) in Live().Where(l => AccessTable.Rows.Any(r => r.Method == l.Method && r.Route == l.Route && r.Who != "anyone"))
        )
        {
            using var request = new HttpRequestMessage(new HttpMethod(method == "*" ? "GET" : method), Filled(route));
            using var answer = await client.SendAsync(request);
            var away =
                answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest
                || (
                    answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal)
                );
            Assert.True(away, $"{method} {route} answered a stranger {(int)answer.StatusCode}.");
        }
    }

    static string Filled(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]+\}", _ => Guid.NewGuid().ToString());
}
