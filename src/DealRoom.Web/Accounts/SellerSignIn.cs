using DealRoom.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DealRoom.Web.Accounts;

/// <summary>
/// Signs sellers in. Nothing it answers, nor how long it takes, tells whether an account exists: a wrong address costs the same hash, counts
/// towards the same lock, and every refusal takes at least the same time.
/// </summary>
public sealed class SellerSignIn(
    UserManager<Seller> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Seller> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Seller>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Seller> confirmation,
    UnknownAccounts unknown,
    SpentCodes spent,
    TimeProvider clock
) : SignInManager<Seller>(users, http, claims, options, log, schemes, confirmation)
{
    static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);
    static readonly Seller Nobody = new();
    static readonly string NobodysHash = new PasswordHasher<Seller>().HashPassword(Nobody, Secrets.New());

    public async Task<SignInResult> PasswordAsync(string email, string password, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var seller = await UserManager.FindByEmailAsync(email);
        var result = seller is { DeactivatedAt: null, PasswordHash: not null } ? await KnownAsync(seller, password) : Unknown(email, password);
        if (!result.Succeeded && !result.RequiresTwoFactor && RefusalTakes - clock.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, ct);
        return result;
    }

    /// <summary>By a one-time link: the password is not asked, a second step is.</summary>
    public Task<SignInResult> ByLinkAsync(Seller seller) => SignInOrTwoFactorAsync(seller, isPersistent: false);

    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) =>
        await GetTwoFactorAuthenticationUserAsync() is { } seller
        && await UserManager.VerifyTwoFactorTokenAsync(seller, Options.Tokens.AuthenticatorTokenProvider, code)
        && !spent.Take(seller.Id, code)
            ? SignInResult.Failed
            : await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient);

    public override async Task<bool> CanSignInAsync(Seller user) => user.DeactivatedAt is null && await base.CanSignInAsync(user);

    async Task<SignInResult> KnownAsync(Seller seller, string password)
    {
        if (!await UserManager.IsLockedOutAsync(seller))
            return await PasswordSignInAsync(seller, password, isPersistent: false, lockoutOnFailure: true);
        SpendTheTime(password);
        return SignInResult.LockedOut;
    }

    SignInResult Unknown(string email, string password)
    {
        SpendTheTime(password);
        var locking = Options.Lockout;
        return unknown.IsLockedAfterFailure(email, locking.MaxFailedAccessAttempts, locking.DefaultLockoutTimeSpan)
            ? SignInResult.LockedOut
            : SignInResult.Failed;
    }

    void SpendTheTime(string password) => UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
}
