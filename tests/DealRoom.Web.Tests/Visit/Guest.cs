using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Tests.Rooms;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Visit;

/// A browser of somebody who was sent a link.
public sealed class Guest(RunningDealRoom house) : IDisposable
{
    public const string Agent =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

    public HttpClient Http { get; } = Client(house);

    static HttpClient Client(RunningDealRoom house)
    {
        var client = house.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.UserAgent.ParseAdd(Agent);
        return client;
    }

    public static async Task<string> LinkAsync(
        RunningDealRoom house,
        SomeRoom room,
        MemberId member,
        DateTimeOffset? expires = null,
        DateTimeOffset? revoked = null
    )
    {
        var token = Secrets.New();
        await house.With(async db =>
        {
            db.Add(
                new Invitation
                {
                    Id = new(Guid.CreateVersion7()),
                    RoomId = room.Room,
                    MemberId = member,
                    TokenHash = Secrets.Hash(token),
                    IssuedAt = DateTimeOffset.UtcNow,
                    IssuedBy = "test",
                    ExpiresAt = expires ?? DateTimeOffset.UtcNow.AddDays(90),
                    RevokedAt = revoked,
                }
            );
            await db.SaveChangesAsync();
        });
        return token;
    }

    public async Task<HttpResponseMessage> PressAsync(string token, string record = "on")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["record"] = record });
        return await Http.PostAsync($"/r/{token}", form);
    }

    public async Task OpenAsync(string token, string record = "on") =>
        Assert.Equal(HttpStatusCode.SeeOther, (await PressAsync(token, record)).StatusCode);

    /// A press of a form on a page, with the page's own antiforgery value.
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await new HtmlParser().ParseDocumentAsync(await Http.GetStringAsync(page));
        var token = html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            fields.Append((Name: "__RequestVerificationToken", Value: token)).ToDictionary(f => f.Name, f => f.Value)
        );
        return await Http.PostAsync(action, form);
    }

    /// What the page may report; null when it reports nothing.
    public async Task<JsonElement?> ReadingAsync(string page)
    {
        var html = await new HtmlParser().ParseDocumentAsync(await Http.GetStringAsync(page));
        return html.GetElementById("reading") is { } script ? JsonDocument.Parse(script.TextContent).RootElement : null;
    }

    public Task<HttpResponseMessage> BeatAsync(
        JsonElement reading,
        long activeMs,
        DateTimeOffset at,
        int n = 1,
        int? page = 1,
        string? view = null
    ) =>
        Http.PostAsJsonAsync(
            "/r/signals",
            new
            {
                view = view ?? reading.GetProperty("view").GetString(),
                readings = new[]
                {
                    new
                    {
                        id = Guid.NewGuid(),
                        n,
                        asset = reading.GetProperty("asset").GetString(),
                        page,
                        activeMs,
                        at,
                    },
                },
            }
        );

    public void Dispose() => Http.Dispose();
}
