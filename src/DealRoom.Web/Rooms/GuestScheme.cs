using System.Security.Claims;
using System.Text.Encodings.Web;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DealRoom.Web.Rooms;

/// <summary>
/// Guests beside sellers: a scheme of their own, so that whoever is refused sees the polite page and never the seller's sign-in.
/// </summary>
public sealed class GuestScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    GuestCookie cookie,
    GrantBook grants
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Guest";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.HashOf(Request) is not { } hash || await grants.OfDeviceAsync(hash, Context.RequestAborted) is not [var first, ..])
            return AuthenticateResult.NoResult();
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, first.Device.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => NotThere();

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => NotThere();

    Task NotThere()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
