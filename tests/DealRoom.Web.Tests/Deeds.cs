using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DealRoom.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DealRoom.Web.Tests;

/// What people do in a browser, over HTTP: fetch a page, fill its form, press its button.
public static class Deeds
{
    public const string Password = "Kisetsu-no-hana-7";

    /// A browser of its own: keeps cookies, follows nothing by itself.
    public static HttpClient Browser(this RunningDealRoom room, string language = "ja")
    {
        var https = room.Settings.TryGetValue("DealRoom:PublicUrl", out var url) && url.StartsWith("https:", StringComparison.Ordinal);
        if (https)
            room.ClientOptions.BaseAddress = new Uri("https://localhost");
        var client = room.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                HandleCookies = true,
                BaseAddress = room.ClientOptions.BaseAddress,
            }
        );
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    /// Signed in through the real sign-in page; the account is made when there is none yet.
    public static async Task<HttpClient> SignedInAsync(
        this RunningDealRoom room,
        string email = "mori@mioto.example",
        string role = Roles.Admin,
        string language = "ja"
    )
    {
        await room.SellerAsync(email, role, Password);
        var client = room.Browser(language);
        var answer = await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Password }, "#sign-in");
        Assert.True(answer.StatusCode is System.Net.HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return client;
    }

    /// Fetches the page, takes the chosen form with everything it holds (antiforgery token included), puts the given fields in and posts it.
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client,
        string path,
        Dictionary<string, string> fields,
        string formSelector = "main form[method=post]"
    )
    {
        var page = await client.PageAsync(path);
        var form =
            page.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {formSelector} on {path}:\n{page.DocumentElement.OuterHtml}");
        var values = Held(form);
        foreach (var (name, value) in fields)
            values[name] = value;
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : path;
        return await client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(values));
    }

    /// The page as a document, whatever its status.
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(new Uri(path, UriKind.Relative))).DocumentAsync();

    public static async Task<IHtmlDocument> DocumentAsync(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    static Dictionary<string, string> Held(IHtmlFormElement form)
    {
        var values = new Dictionary<string, string>();
        foreach (var control in form.Elements)
        {
            if (control.GetAttribute("name") is not { Length: > 0 } name || control.HasAttribute("disabled"))
                continue;
            if (control is IHtmlInputElement { Type: "checkbox" or "radio" } box && !box.IsChecked)
                continue;
            if (control is IHtmlInputElement { Type: "submit" or "button" or "file" } or IHtmlButtonElement)
                continue;
            values.TryAdd(
                name,
                control switch
                {
                    IHtmlInputElement input => input.Value,
                    IHtmlTextAreaElement area => area.Value,
                    IHtmlSelectElement select => select.Value ?? "",
                    _ => "",
                }
            );
        }
        return values;
    }
}
