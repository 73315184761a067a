using System.Data.Common;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Connect;

/// <summary>Signals of other systems: the same log, the same fold as the rooms' own.</summary>
static class SignalCalls
{
    const int Most = 500;

    public sealed record Answer(int Accepted, int Duplicates, IReadOnlyList<Refusal> Refused);

    /// <summary>The id as it was sent; null when there was none.</summary>
    public sealed record Refusal(string? Id, string Reason);

    public static async Task<IResult> PostAsync(string deal, HttpContext http, DealRoomDb db, SignalLog log, TimeProvider clock, CancellationToken ct)
    {
        var body = await Body.ReadAsync(http, JsonValueKind.Array, ct);
        if (body.Refusal is { } refusal)
            return refusal;
        if (body.Json.GetArrayLength() > Most)
            return Problems.Field(http, "", "connect.too-many", Most);
        if (await DealCalls.SeenAsync(deal, http.User, db, ct) is not { } found)
            return Problems.NotThere(http);
        var (rows, refused) = Judge(body.Json, await AdmissionAsync(db, found.Id, clock.GetUtcNow(), ct));
        bool[]? written;
        try
        {
            written = rows.Count == 0 ? [] : await log.TryAppendAsync(rows);
        }
        catch (DbException)
        {
            written = null;
        }
        if (written is null)
            return Problems.Busy(http);
        var accepted = written.Count(w => w);
        return ConnectJson.Ok(new Answer(accepted, written.Length - accepted, refused), StatusCodes.Status202Accepted);
    }

    static (List<SignalRow> Rows, List<Refusal> Refused) Judge(JsonElement signals, SignalAdmission admission)
    {
        var (rows, refused) = (new List<SignalRow>(), new List<Refusal>());
        foreach (var signal in signals.EnumerateArray())
        {
            if (admission.Read(signal, out var id, out var reason) is { } row)
                rows.Add(row);
            else
                refused.Add(new(id?.ToString() ?? SentId(signal), reason));
        }
        return (rows, refused);
    }

    static string? SentId(JsonElement signal) =>
        signal.ValueKind == JsonValueKind.Object && signal.TryGetProperty("id", out var id) && Fields.TextOf(id) is { Length: <= 100 } text
            ? text
            : null;

    static async Task<SignalAdmission> AdmissionAsync(DealRoomDb db, DealId deal, DateTimeOffset now, CancellationToken ct)
    {
        var members = await db.Members.Where(m => m.DealId == deal).Select(m => m.Id).ToListAsync(ct);
        var items = await db.RoomItems.Where(i => db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == deal)).Select(i => i.Id).ToListAsync(ct);
        return new(deal, new HashSet<MemberId>(members), new HashSet<ItemId>(items), now);
    }
}
