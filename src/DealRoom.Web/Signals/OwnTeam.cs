using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Signals;

/// <summary>A browser that holds a seller's session never counts as a buyer.</summary>
public sealed class OwnTeam(PublicAddress address)
{
    readonly string cookie = address.CookieName("auth");

    public async ValueTask<bool> SentAsync(HttpContext http) =>
        http.Request.Cookies.ContainsKey(cookie) && (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded;
}
