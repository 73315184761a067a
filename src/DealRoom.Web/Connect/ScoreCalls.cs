using System.Globalization;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Connect;

/// <summary>Score, ledger and feed of one deal. Each first waits for what has been accepted before it.</summary>
static class ScoreCalls
{
    public const string Generation = "Ledger-Generation";
    const int LedgerPage = 500;
    const int MomentPage = 200;

    public static async Task<IResult> ScoreAsync(
        string deal,
        string? at,
        HttpContext http,
        DealRoomDb db,
        DealScores scores,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var when = at is null ? clock.GetUtcNow() : Instants.ParseQuery(at);
        if (when is not { } instant)
            return Problems.Field(http, "at", "connect.type.instant");
        if (await DealCalls.SeenAsync(deal, http.User, db, ct) is not { } found)
            return Problems.NotThere(http);
        if (!await scores.CaughtUpAsync(db, found.Id, ct))
            return Problems.Busy(http);
        return ConnectJson.Ok(ScoreAnswer.Of(await DealScores.AtAsync(db, found.Id, instant, ct) ?? DealScores.Nothing(instant)));
    }

    public static async Task<IResult> LedgerAsync(
        string deal,
        string? after,
        HttpContext http,
        DealRoomDb db,
        DealScores scores,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (Number(after) is not { } from)
            return Problems.Field(http, "after", "connect.type.whole");
        if (await DealCalls.SeenAsync(deal, http.User, db, ct) is not { } found)
            return Problems.NotThere(http);
        if (!await scores.CaughtUpAsync(db, found.Id, ct))
            return Problems.Busy(http);
        var names = await DealNames.OfAsync(db, found.Id, ct);
        if (await db.ReadLedgerAsync(found.Id, from, LedgerPage, ct) is not { } page)
            return Problems.Busy(http);
        http.Response.Headers[Generation] = page.Generation.ToString(CultureInfo.InvariantCulture);
        var rows = page.Lines.Select(l => LedgerAnswer.Of(JsonSerializer.Deserialize<LedgerRow>(l.Row)!, l.Seq, names)).ToList();
        if (page.IsLast)
        {
            var fold = await DealScores.FoldOfAsync(db, page.Course, page.State, ct);
            rows.AddRange(fold.ClosingRowsAt(clock.GetUtcNow()).Select(row => LedgerAnswer.Of(row, null, names)));
        }
        return ConnectJson.Ok(rows);
    }

    public static async Task<IResult> MomentsAsync(
        string deal,
        string? since,
        HttpContext http,
        DealRoomDb db,
        DealScores scores,
        CancellationToken ct
    )
    {
        if (Number(since) is not { } from)
            return Problems.Field(http, "since", "connect.type.whole");
        if (await DealCalls.SeenAsync(deal, http.User, db, ct) is not { } found)
            return Problems.NotThere(http);
        if (!await scores.CaughtUpAsync(db, found.Id, ct))
            return Problems.Busy(http);
        var names = await DealNames.OfAsync(db, found.Id, ct);
        var rows = await db
            .Moments.AsNoTracking()
            .Where(m => m.DealId == found.Id && m.Seq > from)
            .OrderBy(m => m.Seq)
            .Take(MomentPage)
            .ToListAsync(ct);
        return ConnectJson.Ok(rows.Select(m => Moment.Of(m, names)));
    }

    static long? Number(string? text) =>
        text is null ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
        : null;
}
