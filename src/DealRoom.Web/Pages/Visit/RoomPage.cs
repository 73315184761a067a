using System.Globalization;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Rooms;
using DealRoom.Web.Pages.Shared;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Visit;

/// <summary>A page inside a room: nobody is served before the door has let him in, and nothing of it is kept by a cache.</summary>
public abstract class RoomPage : PageModel
{
    public Visitor Visitor { get; private set; } = null!;
    public RoomView Room { get; private set; } = null!;
    public RoomHost Host { get; private set; } = null!;
    public string Vendor => Host.Vendor(Language);
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Which place of the navigation this page is.</summary>
    protected virtual string Place => "";

    /// <summary>An address below the room; a seller's look keeps its member.</summary>
    public string At(string below = "")
    {
        if (!Visitor.IsPreview)
            return $"{Request.PathBase}/rooms/{Room.Id}{below}";
        return $"{Request.PathBase}/rooms/{Room.Id}{below}{(below.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Door.As}={Visitor.Member}";
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (services, ct) = (HttpContext.RequestServices, HttpContext.RequestAborted);
        if (!await EnterAsync(services, ct))
        {
            context.Result = new ChallengeResult(GuestScheme.Name);
            return;
        }
        // in the form antiforgery wants, which else warns on every page
        Response.Headers.CacheControl = "private, no-cache, no-store";
        Response.Headers.Pragma = "no-cache";
        ViewData["Frame"] = Frame(services.GetRequiredService<IStringLocalizer>());
        await next();
    }

    async Task<bool> EnterAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!Guid.TryParse(RouteData.Values["room"] as string, out var room))
            return false;
        var db = services.GetRequiredService<DealRoomDb>();
        if (await services.GetRequiredService<Door>().EnterAsync(HttpContext, new(room), ct) is not { } visitor)
            return false;
        if (await services.GetRequiredService<RoomQuery>().ReadAsync(db, visitor.Room, visitor.Member, Language, ct) is not { } view)
            return false;
        if (await services.GetRequiredService<RoomHostQuery>().ReadAsync(db, visitor.Deal, ct) is not { } host)
            return false;
        (Visitor, Room, Host) = (visitor, view, host);
        return true;
    }

    BuyerFrame Frame(IStringLocalizer texts) =>
        new(Vendor)
        {
            LogoUrl = Room.LogoHash is { } hash ? At("/logo?v=" + hash[..8]) : null,
            Accent = Room.Accent,
            Line = texts["visit.company", Room.CompanyName],
            Reader = Room.MemberName,
            ReaderTitle = $"{Room.MemberDepartment} {Room.MemberTitle}".Trim(),
            IsRecording = Visitor.Records,
            RecordingUrl = At("/record"),
            Places =
            [
                new("home", texts["visit.place.room"], At(), Place == "room"),
                new("question", texts["visit.place.ask"], At("/ask"), Place == "ask"),
                new("eye", texts["visit.place.record"], At("/record"), Place == "record"),
            ],
            FootLinks = [new("eye", texts["visit.foot.record"], At("/record"))],
            FootLine = Visitor.Grant is { } grant
                ? texts["visit.foot.expires", Texts.Dates.FullDay(grant.ExpiresAt, Host.Zone)]
                : texts["visit.foot.preview"],
        };

    protected IActionResult SeeOther(string below)
    {
        Response.Headers.Location = At(below);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
