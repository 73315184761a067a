using System.Net;
using System.Text.RegularExpressions;

namespace DealRoom.Ground;

/// Signs the ground's seller in over a real address, through the sign-in page.
public static partial class SellerCookie
{
    public static async Task<string> OfAsync(Uri root)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = root };
        var token = Token().Match(await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["Input.Email"] = LoadGround.SellerEmail,
                ["Input.Password"] = LoadGround.SellerPassword,
                ["__RequestVerificationToken"] = token,
            }
        );
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"No sign-in: {answer.StatusCode}");
        return handler.CookieContainer.GetCookieHeader(root);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
