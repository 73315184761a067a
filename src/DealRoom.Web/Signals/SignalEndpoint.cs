using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Serialization;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Http.Features;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: a beacon. Gives: rows for the log, or a reason for every reading it drops.
/// Promises: who reads comes from the sealed capability, never from the body; time is cut to what passed; 202 is sent after the commit;
/// a missing, forged or foreign capability is 403 and counts nothing; a full log is 503 with Retry-After.
/// </summary>
public sealed class SignalEndpoint(
    ViewCapabilities capabilities,
    GrantBook grants,
    Credits credits,
    SignalLog log,
    OwnTeam ownTeam,
    TimeProvider clock,
    IMeterFactory meters
)
{
    public const int MostReadings = 200,
        MostBytes = 64 * 1024;
    readonly Counter<long> dropped = meters.Create("DealRoom.Signals").CreateCounter<long>("signals_dropped");

    public sealed record Beacon(string? View, IReadOnlyList<Reading?>? Readings, bool Left = false);

    public sealed record Reading(Guid Id, int N, string? Asset, int? Page, long ActiveMs, DateTimeOffset At);

    public sealed record Answer(int Accepted, int Duplicates, IReadOnlyList<Refusal> Refused);

    public sealed record Refusal(Guid Id, [property: JsonConverter(typeof(JsonStringEnumConverter<DropReason>))] DropReason Reason);

    /// <summary>Reads the body itself: nothing stands between the connection and the log that a beacon does not need.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        var result = await ReadAsync(http) is { } beacon
            ? await PostAsync(beacon, http, http.RequestAborted)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
        await result.ExecuteAsync(http);
    }

    static async Task<Beacon?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return null;
        try
        {
            return await http.Request.ReadFromJsonAsync(SignalJson.Default.Beacon, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    public async Task<IResult> PostAsync(Beacon beacon, HttpContext http, CancellationToken ct)
    {
        if (capabilities.Open(beacon.View) is not { } view)
            return Dropped("capability", beacon);
        if (await grants.FindAsync(view.Grant, ct) is not { } grant)
            return Dropped("grant", beacon);
        if (beacon.Readings is not { Count: <= MostReadings } sent || sent.Contains(null))
            return Results.Problem("Up to 200 readings at a time, none of them null.", statusCode: StatusCodes.Status400BadRequest);
        IReadOnlyList<Reading> readings = sent!;
        var now = clock.GetUtcNow();
        if (!credits.Allow(view.View, now))
            return Busy(http);
        if (grant.Standing == GrantStanding.Released)
            return Dropped("released", beacon);
        if (!grant.Admits(now) && !readings.Any(r => r.At < EndOf(grant)))
            return Dropped("closed", beacon);

        var (rows, refused) = await AdmitAsync(
            beacon,
            readings,
            view,
            grant,
            new(now, Machines.Judge(http.Request), await ownTeam.SentAsync(http)),
            ct
        );
        var written = rows.Count == 0 ? [] : await log.TryAppendAsync(rows);
        if (written is null)
            return Busy(http);
        var accepted = written.Count(w => w);
        return Results.Json(
            new Answer(accepted, written.Length - accepted, refused),
            SignalJson.Default.Answer,
            statusCode: StatusCodes.Status202Accepted
        );
    }

    sealed record Circumstances(DateTimeOffset Now, string Suspicion, bool OwnTeam);

    async Task<(List<SignalRow> Rows, List<Refusal> Refused)> AdmitAsync(
        Beacon beacon,
        IReadOnlyList<Reading> readings,
        ViewCapability view,
        OpenGrant grant,
        Circumstances c,
        CancellationToken ct
    )
    {
        var rows = new List<SignalRow>(readings.Count);
        var refused = new List<Refusal>();
        var credit = await credits.OfAsync(view, ct);
        foreach (var reading in readings)
        {
            var claim = new ClaimedReading(reading.Id, reading.N, reading.Asset, reading.Page, reading.ActiveMs, reading.At);
            var why = Standing(reading, grant);
            AdmittedReading? kept = null;
            if (why == DropReason.None)
                (kept, why) = SignalScreen.Admit(claim, new(view.Asset, view.Pages, view.MintedAt, c.Now, credit.Of(reading.N)));
            if (kept is { } one)
            {
                var active = credit.Take(view.View, one);
                rows.Add(RowOf(one with { ActiveMs = active }, view, c, beacon.Left && rows.Count == readings.Count - 1 - refused.Count));
                continue;
            }
            refused.Add(new(reading.Id, why));
            dropped.Add(1, new KeyValuePair<string, object?>("reason", why));
        }
        return (rows, refused);
    }

    static DropReason Standing(Reading reading, OpenGrant grant) =>
        reading.At >= EndOf(grant) ? DropReason.Revoked
        : grant.RecordingOff ? DropReason.RecordingOff
        : DropReason.None;

    /// <summary>A reading made before the link ended is honest, however late it arrives.</summary>
    static DateTimeOffset EndOf(OpenGrant grant) =>
        new[] { grant.ExpiresAt, grant.RevokedAt ?? DateTimeOffset.MaxValue, grant.RoomClosedAt ?? DateTimeOffset.MaxValue }.Min();

    static SignalRow RowOf(AdmittedReading reading, ViewCapability view, Circumstances c, bool left) =>
        new()
        {
            DealId = view.Deal,
            Id = reading.Id,
            Cause = RowCause.Signal,
            Kind = view.Kind,
            MemberId = view.Member,
            GrantId = view.Grant,
            ItemId = view.Item,
            Asset = view.Asset,
            Page = reading.Page,
            ActiveMs = reading.ActiveMs,
            At = reading.At,
            ReceivedAt = c.Now,
            ViewId = view.View,
            N = reading.N,
            Left = left,
            Class =
                c.OwnTeam || view.OwnTeam ? RowClass.OwnTeam
                : c.Suspicion.Length > 0 ? RowClass.Suspect
                : RowClass.Human,
            Reason = c.Suspicion,
        };

    IResult Dropped(string reason, Beacon beacon)
    {
        dropped.Add(beacon.Readings?.Count ?? 1, new KeyValuePair<string, object?>("reason", reason));
        return Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
