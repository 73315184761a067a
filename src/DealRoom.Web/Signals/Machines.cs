using System.Buffers;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Signals;

/// <summary>
/// Tells declared machines from people. Only what declares itself, or fetches ahead, is judged here; a gateway with an ordinary agent is kept
/// out by what a reading needs: a press of the button, a visible page, and a trusted input.
/// </summary>
public static class Machines
{
    static readonly SearchValues<string> Declared = SearchValues.Create(
        [
            "bot",
            "crawl",
            "spider",
            "slurp",
            "headlesschrome",
            "phantomjs",
            "facebookexternalhit",
            "line-poker",
            "skypeuripreview",
            "slackbot",
            "slack-imgproxy",
            "linkpreview",
            "link preview",
            "hatena",
            "chatwork",
            "embedly",
            "whatsapp",
            "telegrambot",
            "discordbot",
            "preview",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Empty for a person; else the reason shown beside "hidden scans".</summary>
    public static string Judge(HttpRequest request)
    {
        if (
            request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            || request.Headers["Purpose"] == "prefetch"
        )
            return "prefetch";
        return request.Headers.UserAgent.ToString().AsSpan().ContainsAny(Declared) ? "declared-robot" : "";
    }

    /// <summary>A browser that holds a seller's session never counts as a buyer.</summary>
    public static bool IsOwnTeam(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, AuthenticationType: var type } && type == IdentityConstants.ApplicationScheme;
}
