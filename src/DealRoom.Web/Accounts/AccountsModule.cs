using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Accounts;

/// <summary>Who sells: accounts, roles, sign-in. Nobody has a default password.</summary>
public static class AccountsModule
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddIdentity<Seller, IdentityRole>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                // the address is the name, and its rule is the address's rule
                o.User.AllowedUserNameCharacters = "";
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<DealRoomDb>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<SellerClaims>()
            .AddSignInManager<SellerSignIn>()
            .AddErrorDescriber<SellerErrors>()
            .AddPasswordValidator<PasswordRules>();
        builder.Services.AddScoped<SellerErrors>();
        builder.Services.AddScoped<SellerAccounts>();
        builder.Services.AddScoped<PasswordMail>();
        builder.Services.AddScoped<Departure>();
        builder.Services.AddScoped(s => (SellerSignIn)s.GetRequiredService<SignInManager<Seller>>());
        builder.Services.AddSingleton<UnknownAccounts>();
        builder.Services.AddSingleton<SpentCodes>();
        builder.Services.AddSingleton<SignInLimits>();
        builder.Services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        var address = new PublicAddress(builder.Configuration);
        builder.Services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = address.CookieName("auth");
            o.Cookie.SecurePolicy = address.Secure;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.HttpOnly = true;
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/not-found";
            o.ExpireTimeSpan = TimeSpan.FromHours(8);
            o.SlidingExpiration = true;
            o.Events.OnSigningIn = SessionLife.BeginAsync;
            var validate = o.Events.OnValidatePrincipal;
            o.Events.OnValidatePrincipal = context => SessionLife.ValidateAsync(context, validate);
            o.Events.OnRedirectToAccessDenied = context =>
            {
                // "not yours" and "not there" are the same answer
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        foreach (
            var scheme in new[]
            {
                IdentityConstants.ExternalScheme,
                IdentityConstants.TwoFactorRememberMeScheme,
                IdentityConstants.TwoFactorUserIdScheme,
            }
        )
        {
            var name = address.CookieName(scheme["Identity.".Length..]);
            builder.Services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(
                scheme,
                o =>
                {
                    o.Cookie.Name = name;
                    o.Cookie.SecurePolicy = address.Secure;
                }
            );
        }
        builder.Services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = address.CookieName("note");
            o.Cookie.SecurePolicy = address.Secure;
        });
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = address.CookieName("csrf");
            o.Cookie.SecurePolicy = address.Secure;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.HeaderName = "RequestVerificationToken";
        });
    }
}
