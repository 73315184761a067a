using System.Data.Common;
using System.Security.Claims;
using System.Text.Encodings.Web;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DealRoom.Web.Connect;

/// <summary>
/// <c>Authorization: Bearer drt_…</c>: acts with the rights of the seller it was made for, without one as the longest-serving administrator.
/// A revoked token and one of a seller who left are unknown tokens.
/// </summary>
sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    DealRoomDb db,
    UserManager<Seller> sellers,
    IUserClaimsPrincipalFactory<Seller> claims,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Token";

    /// <summary>On tokens that may only read.</summary>
    public const string ReadsOnly = "dr:reads-only";
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer + Tokens.Prefix, StringComparison.OrdinalIgnoreCase) || header.Length > 200)
            return AuthenticateResult.NoResult();
        var hash = Secrets.Hash(header[Bearer.Length..].Trim());
        var token = await db.ApiTokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash && t.RevokedAt == null, Context.RequestAborted);
        if (token is null || await SellerAsync(token) is not { DeactivatedAt: null } seller)
            return AuthenticateResult.Fail("unknown token");
        await NoteUseAsync(token);
        var identity = new ClaimsIdentity((await claims.CreateAsync(seller)).Claims, Scheme.Name, ClaimTypes.Name, ClaimTypes.Role);
        if (!token.MayWrite)
            identity.AddClaim(new Claim(ReadsOnly, "1"));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    async Task<Seller?> SellerAsync(ApiToken token) =>
        token.SellerId is { } id
            ? await sellers.FindByIdAsync(id)
            : (await sellers.GetUsersInRoleAsync(Roles.Admin))
                .Where(s => s.DeactivatedAt is null)
                .OrderBy(s => s.CreatedAt)
                .ThenBy(s => s.Id, StringComparer.Ordinal)
                .FirstOrDefault();

    // bookkeeping to the minute; a busy database must not turn a reader away
    async Task NoteUseAsync(ApiToken token)
    {
        var now = clock.GetUtcNow();
        if (token.LastUsedAt is { } last && now - last < TimeSpan.FromMinutes(1))
            return;
        try
        {
            await db
                .ApiTokens.Where(t => t.Id == token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), Context.RequestAborted);
        }
        catch (DbException e)
        {
            Logger.LogWarning(e, "The last use of token {Token} could not be noted", token.Id);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of(Context, StatusCodes.Status401Unauthorized, "connect.no-token").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Of(Context, StatusCodes.Status403Forbidden, "connect.read-only").ExecuteAsync(Context);
}
