using System.Buffers;
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

    // with setters: what is built through a constructor is boxed value by value before
    public sealed record Beacon
    {
        public string? View { get; set; }
        public List<Reading?>? Readings { get; set; }
        public bool Left { get; set; }
    }

    public sealed record Reading
    {
        public Guid Id { get; set; }
        public int N { get; set; }
        public string? Asset { get; set; }
        public int? Page { get; set; }
        public long ActiveMs { get; set; }
        public DateTimeOffset At { get; set; }
    }

    public sealed record Answer(int Accepted, int Duplicates, IReadOnlyList<Refusal> Refused);

    public sealed record Refusal(Guid Id, [property: JsonConverter(typeof(JsonStringEnumConverter<DropReason>))] DropReason Reason);

    static readonly byte[] OneAccepted = JsonSerializer.SerializeToUtf8Bytes(new(1, 0, []), SignalJson.Default.Answer);

    /// <summary>Reads the body itself: nothing stands between the connection and the log that a beacon does not need.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        if (await ReadAsync(http) is { } beacon)
            await PostAsync(beacon, http, http.RequestAborted);
        else
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    static async ValueTask<Beacon?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentType != "application/json" && !http.Request.HasJsonContentType())
            return null;
        try
        {
            var body = http.Request.BodyReader;
            while (true)
            {
                var read = await body.ReadAsync(http.RequestAborted);
                if (!read.IsCompleted)
                {
                    body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    continue;
                }
                var beacon = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return beacon;
            }
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

    static Beacon? Parse(ReadOnlySequence<byte> text)
    {
        var json = new Utf8JsonReader(text);
        var beacon = JsonSerializer.Deserialize(ref json, SignalJson.Default.Beacon);
        return json.Read() ? null : beacon;
    }

    async Task PostAsync(Beacon beacon, HttpContext http, CancellationToken ct)
    {
        if (capabilities.Open(beacon.View) is not { } view)
        {
            Drop("capability", beacon, http);
            return;
        }
        if (await grants.FindAsync(view.Grant, ct) is not { } grant)
        {
            Drop("grant", beacon, http);
            return;
        }
        if (beacon.Readings is not { Count: <= MostReadings } readings || readings.Contains(null))
        {
            await Results.Problem("Up to 200 readings at a time, none of them null.", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }
        var now = clock.GetUtcNow();
        if (!credits.Allow(view.View, now))
            TurnAway(http);
        else if (grant.Standing == GrantStanding.Released)
            Drop("released", beacon, http);
        else if (!grant.Admits(now) && !AnyBefore(EndOf(grant), readings!))
            Drop("closed", beacon, http);
        else
            await KeepAsync(beacon, readings!, view, grant, new(now, Machines.Judge(http.Request), await ownTeam.SentAsync(http)), http, ct);
    }

    static bool AnyBefore(DateTimeOffset end, List<Reading> readings) => readings.Exists(r => r.At < end);

    async Task KeepAsync(
        Beacon beacon,
        List<Reading> readings,
        ViewCapability view,
        OpenGrant grant,
        Circumstances circumstances,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (rows, refused, fresh) = await AdmitAsync(beacon, readings, view, grant, circumstances, ct);
        var written = rows.Count == 0 ? [] : await log.TryAppendAsync(rows, fresh);
        if (written is null)
        {
            TurnAway(http);
            return;
        }
        var accepted = written.Count(w => w);
        var text =
            accepted == 1 && written.Length == 1 && refused.Count == 0
                ? OneAccepted
                : JsonSerializer.SerializeToUtf8Bytes(new(accepted, written.Length - accepted, refused), SignalJson.Default.Answer);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = text.Length;
        await http.Response.BodyWriter.WriteAsync(text, ct);
    }

    readonly record struct Circumstances(DateTimeOffset Now, string Suspicion, bool OwnTeam);

    async ValueTask<(List<SignalRow> Rows, List<Refusal> Refused, bool Fresh)> AdmitAsync(
        Beacon beacon,
        List<Reading> readings,
        ViewCapability view,
        OpenGrant grant,
        Circumstances c,
        CancellationToken ct
    )
    {
        var rows = new List<SignalRow>(readings.Count);
        var refused = new List<Refusal>();
        var allFresh = true;
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
                var (active, fresh) = credit.Take(view.View, one);
                allFresh &= fresh;
                rows.Add(RowOf(one with { ActiveMs = active }, view, c, beacon.Left && rows.Count == readings.Count - 1 - refused.Count));
                continue;
            }
            refused.Add(new(reading.Id, why));
            dropped.Add(1, new KeyValuePair<string, object?>("reason", why));
        }
        return (rows, refused, allFresh);
    }

    static DropReason Standing(Reading reading, OpenGrant grant) =>
        reading.At >= EndOf(grant) ? DropReason.Revoked
        : grant.RecordingOff ? DropReason.RecordingOff
        : DropReason.None;

    /// <summary>A reading made before the link ended is honest, however late it arrives.</summary>
    static DateTimeOffset EndOf(OpenGrant grant) =>
        Earlier(grant.ExpiresAt, Earlier(grant.RevokedAt ?? DateTimeOffset.MaxValue, grant.RoomClosedAt ?? DateTimeOffset.MaxValue));

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

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

    void Drop(string reason, Beacon beacon, HttpContext http)
    {
        dropped.Add(beacon.Readings?.Count ?? 1, new KeyValuePair<string, object?>("reason", reason));
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    static void TurnAway(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }
}
