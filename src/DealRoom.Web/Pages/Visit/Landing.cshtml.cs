using System.Globalization;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Shared;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Visit;

/// <summary>
/// A personal link before its button is pressed: who shares, what is recorded, two equal ways in. It names nobody and no document, for the
/// link may be in other hands. Looking changes nothing. There is no cookie yet that a forged press could ride on: Fetch metadata guards it.
/// </summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LandingModel(PersonalLinks links, RoomHostQuery hosts, DealRoomDb db, IStringLocalizer texts) : PageModel
{
    public RoomHost Host { get; private set; } = null!;
    public OpenLink Link { get; private set; } = null!;
    public string Vendor => Host.Vendor(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>The browser asks not to be tracked (Global Privacy Control): without record comes first.</summary>
    public bool PrefersNoRecord => Request.Headers["Sec-GPC"] == "1";
    public bool IsOwnTeam => Opening.IsOwnTeam(HttpContext);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link || await hosts.ReadAsync(db, link.Deal, ct) is not { } host)
            return NotFound();
        (Link, Host) = (link, host);
        ViewData["Frame"] = new BuyerFrame(Vendor)
        {
            Line = texts["visit.landing.line"],
            Accent = Accent.Choose(link.Accent) is AccentChoice.Accepted a ? a.Accent : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string token,
        string? record,
        [FromServices] Opening opening,
        [FromServices] OpeningLimits limits,
        [FromServices] GuestCookie cookie,
        CancellationToken ct
    )
    {
        if (!limits.Allow(HttpContext, token))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await links.FindAsync(token, ct) is not { } link)
            return NotFound();
        if (IsOwnTeam)
            return SeeOther($"/rooms/{link.Room}?{Door.As}={link.Member}");
        if (Opening.Suspicion(Request) is { Length: > 0 } reason)
        {
            await opening.ScannedAsync(link, reason, ct);
            return NotFound();
        }
        var off = record switch
        {
            "off" => true,
            "on" => false,
            _ => PrefersNoRecord,
        };
        if (await opening.OpenAsync(link, cookie.HashOf(Request), off, GuestCookie.LabelOf(Request), ct) is { } secret)
            cookie.Give(Response, secret);
        return SeeOther($"/rooms/{link.Room}");
    }

    StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = Request.PathBase + address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
