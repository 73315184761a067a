using System.Globalization;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Errors;

/// <summary>
/// What went wrong, in one sentence. "Not there" is the same page for an unknown, an expired, a revoked and a foreign thing, byte for byte:
/// nothing of the request stands in it.
/// </summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(PageNonce nonce) : PageModel
{
    public string Word { get; private set; } = "other";

    /// <summary>There is no language switch here: the other language stands below.</summary>
    public string? OtherLanguage { get; private set; }

    public void OnGet() => Show();

    public void OnPost() => Show();

    // a seller's own page that is gone is nothing a buyer's link has to do with; a link that leads nowhere tells nobody anything else
    bool IsSellersOwn() =>
        User.Identity is { IsAuthenticated: true, AuthenticationType: "Identity.Application" }
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalPath: { } path }
        && !path.StartsWith("/r/", StringComparison.Ordinal)
        && !path.StartsWith("/rooms/", StringComparison.Ordinal);

    // from the route alone: the form that failed may be what can't be read
    void Show()
    {
        var code = int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : StatusCodes.Status404NotFound;
        nonce.NotUsed = true;
        OtherLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "ja" : "en";
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Word = Response.StatusCode switch
        {
            404 => IsSellersOwn() ? "not-there" : "not-found",
            429 => "too-many",
            >= 500 => "failed",
            _ => "other",
        };
    }
}
