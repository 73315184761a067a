using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace DealRoom.Web.Tests.Connect;

/// A script with a token.
public sealed class Caller(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<JsonElement> Get(string path) => await Read(await client.GetAsync("/api/v1" + path), HttpStatusCode.OK);

    public async Task<JsonElement> Post(string path, object body, HttpStatusCode expected = HttpStatusCode.Created) =>
        await Read(await client.PostAsJsonAsync("/api/v1" + path, body), expected);

    public async Task<JsonElement> Patch(string path, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        await Read(await client.PatchAsJsonAsync("/api/v1" + path, body), expected);

    public Task<HttpResponseMessage> Raw(string method, string path, string json) =>
        client.SendAsync(new(new(method), "/api/v1" + path) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public async Task<JsonElement> RawJson(string method, string path, string json, HttpStatusCode expected) =>
        await Read(await Raw(method, path, json), expected);

    public async Task<string> Deal(object? more = null) =>
        (await Post("/deals", more ?? new { name = "受発注の見直し", company = new { name = "株式会社青葉" } })).GetProperty("id").GetString()!;

    public async Task<string> Member(string deal, object body) => (await Post($"/deals/{deal}/members", body)).GetProperty("id").GetString()!;

    public async Task<JsonElement> Signals(string deal, params object[] signals) =>
        await Post($"/deals/{deal}/signals", signals, HttpStatusCode.Accepted);

    public async Task<JsonElement> Score(string deal, DateTimeOffset? at = null) =>
        await Get($"/deals/{deal}/score" + (at is { } t ? "?at=" + Uri.EscapeDataString(t.ToString("O")) : ""));

    /// The whole ledger, page by page.
    public async Task<List<JsonElement>> Ledger(string deal)
    {
        var all = new List<JsonElement>();
        do all.AddRange((await Get($"/deals/{deal}/ledger?after={(all.Count == 0 ? 0 : all[^1].GetProperty("seq").GetInt64())}")).EnumerateArray());
        while (all[^1].GetProperty("seq").ValueKind != JsonValueKind.Null);
        return all;
    }

    public async Task<string> Generation(string deal) =>
        (await client.GetAsync($"/api/v1/deals/{deal}/ledger")).Headers.GetValues("Ledger-Generation").Single();

    static async Task<JsonElement> Read(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
