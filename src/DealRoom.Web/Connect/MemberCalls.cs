using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Connect;

/// <summary>The committee.</summary>
static class MemberCalls
{
    public sealed record Added(string Id);

    public static async Task<IResult> AddAsync(string deal, HttpContext http, KeepMember keep, CancellationToken ct)
    {
        var (input, refusal) = await ReadAsync(http, ct);
        if (refusal is not null)
            return refusal;
        if (!Guid.TryParse(deal, out var id))
            return Problems.NotThere(http);
        return await keep.AddAsync(new DealId(id), input, http.User, ct) switch
        {
            Outcome<MemberId>.Done done => ConnectJson.Ok(new Added(done.Value.ToString()), StatusCodes.Status201Created),
            Outcome<MemberId>.Refused refused => Problems.Of(http, refused.Slips),
            _ => Problems.NotThere(http),
        };
    }

    public static async Task<IResult> ChangeAsync(string deal, string member, HttpContext http, DealRoomDb db, KeepMember keep, CancellationToken ct)
    {
        var (input, refusal) = await ReadAsync(http, ct);
        if (refusal is not null)
            return refusal;
        if (!Guid.TryParse(deal, out var dealId) || !Guid.TryParse(member, out var memberId))
            return Problems.NotThere(http);
        return await keep.ChangeAsync(new DealId(dealId), new MemberId(memberId), input, http.User, ct) switch
        {
            Outcome<MemberId>.Done done => ConnectJson.Ok(MemberAnswer.Of(await db.Members.AsNoTracking().FirstAsync(m => m.Id == done.Value, ct))),
            Outcome<MemberId>.Refused refused => Problems.Of(http, refused.Slips),
            _ => Problems.NotThere(http),
        };
    }

    static async Task<(MemberInput Input, IResult? Refusal)> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var body = await Body.ReadAsync(http, JsonValueKind.Object, ct);
        if (body.Refusal is { } refusal)
            return (new(), refusal);
        var slips = new Slips();
        var input = MemberBody.Read(new Fields(body.Json, "", slips));
        return (input, slips.Any ? Problems.Of(http, slips) : null);
    }
}
