using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>
/// The seller's pages of one room. The deal is loaded before any handler, within what the signed-in seller may see; a change needs the owner,
/// a collaborator, a manager or an administrator. For everybody else the page is not there.
/// </summary>
public abstract class EditorPage(DealRoomDb db, IStringLocalizer texts) : PageModel
{
    public DealRoomDb Db => db;
    public Deal Deal { get; private set; } = null!;
    public Room Room { get; private set; } = null!;
    public string CompanyName { get; private set; } = "";
    public bool MayWrite { get; private set; }
    public TimeZoneInfo Zone => User.Zone();
    protected IStringLocalizer Texts => texts;

    /// <summary>Told once after a redirect.</summary>
    [TempData]
    public string? Done { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isChange = !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method);
        if (!await OpenAsync(HttpContext.RequestAborted) || (isChange && !MayWrite) || context.HandlerMethod is null)
        {
            context.Result = NotFound();
            return;
        }
        Response.Headers.CacheControl = "no-store";
        await next();
    }

    async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (!Guid.TryParse(RouteData.Values["dealId"]?.ToString(), out var id))
            return false;
        var me = User.SellerId();
        var found = await db
            .Deals.SeenBy(User, db)
            .Where(d => d.Id == new DealId(id))
            .Join(db.Rooms, d => d.Id, r => r.DealId, (d, r) => new { d, r })
            .Join(
                db.Companies,
                x => x.d.CompanyId,
                c => c.Id,
                (x, c) =>
                    new
                    {
                        x.d,
                        x.r,
                        c.Name,
                        Shared = db.DealCollaborators.Any(s => s.DealId == x.d.Id && s.SellerId == me),
                    }
            )
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return false;
        (Deal, Room, CompanyName) = (found.d, found.r, found.Name);
        MayWrite = User.SeesAll() || found.Shared || found.d.OwnerId == me;
        return true;
    }

    /// <summary>A line a person typed; what is wrong with it stands beside its field.</summary>
    protected string Line(string? typed, string field, bool needed = false, int most = 200) => Judge(TypedText.CleanLine(typed, most), field, needed);

    protected string Lines(string? typed, string field, int most) => Judge(TypedText.Clean(typed, most), field, false);

    string Judge(TypedText judged, string field, bool needed)
    {
        switch (judged)
        {
            case TypedText.Accepted { Value.Length: 0 } when needed:
                ModelState.AddModelError(field, Texts["room.field.needed"]);
                return "";
            case TypedText.Accepted accepted:
                return accepted.Value;
            case TypedText.TooLong tooLong:
                ModelState.AddModelError(field, Texts["room.field.long", tooLong.Max]);
                return "";
            default:
                ModelState.AddModelError(field, Texts["intake.not-text"]);
                return "";
        }
    }

    protected RedirectToPageResult Back(string done, string? page = null, object? values = null)
    {
        Done = done;
        return RedirectToPage(page ?? "/Rooms/Edit", values ?? new { dealId = Deal.Id.Value });
    }
}
