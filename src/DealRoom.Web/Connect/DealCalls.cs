using System.Security.Claims;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Connect;

/// <summary>Deals.</summary>
static class DealCalls
{
    const int Page = 100;

    public sealed record Opened(string Id, string RoomId);

    public static async Task<IResult> OpenAsync(HttpContext http, OpenDeal open, CancellationToken ct)
    {
        var body = await Body.ReadAsync(http, JsonValueKind.Object, ct);
        if (body.Refusal is { } refusal)
            return refusal;
        var slips = new Slips();
        var input = DealBody.Read(new Fields(body.Json, "", slips));
        if (slips.Any)
            return Problems.Of(http, slips);
        return await open.DoAsync(input, http.User, ct) switch
        {
            Outcome<OpenDeal.Opened>.Done done => Results.Created(
                $"/api/v1/deals/{done.Value.Deal}",
                new Opened(done.Value.Deal.ToString(), done.Value.Room.ToString())
            ),
            Outcome<OpenDeal.Opened>.Refused refused => Problems.Of(http, refused.Slips),
            _ => Problems.NotThere(http),
        };
    }

    public static async Task<IResult> ChangeAsync(string deal, HttpContext http, DealRoomDb db, ChangeDeal change, CancellationToken ct)
    {
        var body = await Body.ReadAsync(http, JsonValueKind.Object, ct);
        if (body.Refusal is { } refusal)
            return refusal;
        var slips = new Slips();
        var input = DealBody.Read(new Fields(body.Json, "", slips));
        if (slips.Any)
            return Problems.Of(http, slips);
        if (!Guid.TryParse(deal, out var id))
            return Problems.NotThere(http);
        return await change.DoAsync(new DealId(id), input, http.User, ct) switch
        {
            Outcome<DealId>.Done => await OneAsync(deal, http, db, ct),
            Outcome<DealId>.Refused refused => Problems.Of(http, refused.Slips),
            _ => Problems.NotThere(http),
        };
    }

    public static async Task<IResult> OneAsync(string deal, HttpContext http, DealRoomDb db, CancellationToken ct)
    {
        if (await SeenAsync(deal, http.User, db, ct) is not { } found)
            return Problems.NotThere(http);
        var answer = (await DealAnswer.OfAsync(db, [found], ct))[0];
        var members = await db.Members.AsNoTracking().Where(m => m.DealId == found.Id && m.LeftAt == null).OrderBy(m => m.CreatedAt).ToListAsync(ct);
        return ConnectJson.Ok(answer with { Members = [.. members.Select(MemberAnswer.Of)] });
    }

    /// <summary>In the order they were entered.</summary>
    public static async Task<IResult> ListAsync(string? after, HttpContext http, DealRoomDb db, CancellationToken ct)
    {
        var deals = db.Deals.AsNoTracking().SeenBy(http.User, db);
        if (after is null)
            return await PageAsync(deals, _ => true, db, ct);
        if (await SeenAsync(after, http.User, db, ct) is not { } last)
            return Problems.Field(http, "after", "connect.after");
        // ids have no order in a query; of one instant there are never more than a page
        return await PageAsync(
            deals.Where(d => d.CreatedAt >= last.CreatedAt),
            d => d.CreatedAt > last.CreatedAt || d.Id.Value.CompareTo(last.Id.Value) > 0,
            db,
            ct
        );
    }

    static async Task<IResult> PageAsync(IQueryable<Deal> deals, Func<Deal, bool> isNext, DealRoomDb db, CancellationToken ct)
    {
        var some = await deals.OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Take(2 * Page).ToListAsync(ct);
        return ConnectJson.Ok(await DealAnswer.OfAsync(db, [.. some.Where(isNext).Take(Page)], ct));
    }

    /// <summary>Null when it is not there or not theirs.</summary>
    public static async Task<Deal?> SeenAsync(string deal, ClaimsPrincipal user, DealRoomDb db, CancellationToken ct)
    {
        if (!Guid.TryParse(deal, out var guid))
            return null;
        var id = new DealId(guid);
        return await db.Deals.AsNoTracking().SeenBy(user, db).FirstOrDefaultAsync(d => d.Id == id, ct);
    }
}
