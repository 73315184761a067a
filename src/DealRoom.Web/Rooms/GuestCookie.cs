using DealRoom.Web.Data;
using DealRoom.Web.Hosting;

namespace DealRoom.Web.Rooms;

/// <summary>The one cookie of a guest's browser: a random secret, of which the database knows only the hash.</summary>
public sealed class GuestCookie(PublicAddress address)
{
    public string Name { get; } = address.CookieName("view");

    /// <summary>The hash of the secret this browser holds; null when it holds none.</summary>
    public string? HashOf(HttpRequest request) => request.Cookies[Name] is { Length: > 20 and < 100 } secret ? Secrets.Hash(secret) : null;

    public void Give(HttpResponse response, string secret) =>
        response.Cookies.Append(
            Name,
            secret,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = address.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
            }
        );

    public void Take(HttpResponse response) =>
        response.Cookies.Delete(
            Name,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = address.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/",
            }
        );

    /// <summary>What the record calls this device: its family, never the agent string.</summary>
    public static string LabelOf(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        foreach (var family in new[] { "iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux" })
            if (agent.Contains(family, StringComparison.Ordinal))
                return family == "Macintosh" ? "Mac" : family;
        return "";
    }
}
