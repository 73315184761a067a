using System.Globalization;
using System.Security.Claims;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Texts;

/// <summary>Which language a page speaks: what the reader chose, else the account's, else the browser's, else Japanese.</summary>
public static class TextsModule
{
    static readonly CultureInfo[] Cultures = [new("ja"), new("en")];

    /// <summary>A seller's language, carried in the sign-in.</summary>
    public const string LanguageClaim = "dr:language";

    public static void AddTexts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Texts>();
        builder.Services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<Texts>());
        builder.Services.AddSingleton<IStringLocalizerFactory, OneLocalizer>();
        var cookie = new PublicAddress(builder.Configuration).CookieName("lang");
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture("ja");
            o.SupportedCultures = o.SupportedUICultures = Cultures;
            o.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(http => Chosen(http.Request.Cookies[cookie])),
                new CustomRequestCultureProvider(http => Chosen(http.User.FindFirstValue(LanguageClaim))),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    static Task<ProviderCultureResult?> Chosen(string? language) =>
        Task.FromResult(language is "ja" or "en" ? new ProviderCultureResult(language) : null);

    /// <summary>The language switch of every page: a deed, so a POST; it only ever sets this reader's own cookie.</summary>
    /// <param name="app">The application.</param>
    /// <param name="keepAsync">What else remembers the choice: the account of whoever is signed in.</param>
    public static void MapTexts(this WebApplication app, Func<HttpContext, string, Task> keepAsync) =>
        app.MapPost(
                "/language",
                async ([FromForm] string? language, [FromForm] string? returnUrl, HttpContext http, PublicAddress address) =>
                {
                    if (language is "ja" or "en")
                    {
                        http.Response.Cookies.Append(
                            address.CookieName("lang"),
                            language,
                            new CookieOptions
                            {
                                HttpOnly = true,
                                Secure = address.IsHttps,
                                SameSite = SameSiteMode.Lax,
                                MaxAge = TimeSpan.FromDays(365),
                                IsEssential = true,
                                Path = "/",
                            }
                        );
                        await keepAsync(http, language);
                    }
                    return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/");
                }
            )
            .AllowAnonymous()
            .DisableAntiforgery();
}
