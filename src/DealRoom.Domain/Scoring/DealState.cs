using System.Text.Json;
using System.Text.Json.Serialization;
using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// All a fold remembers of a deal between two events. It survives a JSON round trip bit for bit and grows with persons × assets only.
/// Written by the fold alone.
/// </summary>
public sealed class DealState
{
    // what is still at its default is left out: most fields of most assets are
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The event folded last.</summary>
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>Its id.</summary>
    public Guid LastId { get; set; }

    /// <summary>The deal's facts; null before the opening.</summary>
    public DealFacts? Facts { get; set; }

    /// <summary>The stage; null before any.</summary>
    public DealStage? Stage { get; set; }

    /// <summary>The approval route circulates.</summary>
    public bool RouteCirculates { get; set; }

    /// <summary>When the deal's clock last changed its speed.</summary>
    public DateTimeOffset? ClockSince { get; set; }

    /// <summary>Days of the deal's clock at that instant.</summary>
    public double ClockDays { get; set; }

    /// <summary>The weighted axes as the ledger has them so far.</summary>
    public AxisValues Ledgered { get; set; }

    /// <summary>What a hand added to the score, as the ledger has it so far.</summary>
    public double LedgeredOverride { get; set; }

    /// <summary>The score is moved by hand; null when it is not.</summary>
    public OverrideInForce? Override { get; set; }

    /// <summary>The deal is closed: its clock stands.</summary>
    public bool Closed { get; set; }

    /// <summary>The first event.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When the clock last stopped being slow, or the deal was reopened: silence counts from there (T34).</summary>
    public DateTimeOffset? FastSince { get; set; }

    /// <summary>Whether a handover is due.</summary>
    public HandoverLatch Handover { get; init; } = new();

    /// <summary>What the tier's conditions remember.</summary>
    public TierMemory Tier { get; init; } = new();

    /// <summary>The score at the last midnights, oldest first (T9).</summary>
    public List<MidnightScore> Midnights { get; init; } = [];

    /// <summary>The midnight that comes next.</summary>
    public DateTimeOffset? NextMidnight { get; set; }

    /// <summary>Everybody, in the order they appeared.</summary>
    public List<PersonState> Persons { get; init; } = [];

    /// <summary>The deal's clock runs slow.</summary>
    [JsonIgnore]
    public bool SlowClock => Stage == DealStage.Ringi || RouteCirculates;

    /// <summary>Days of the deal's clock at an instant, counted from the first event.</summary>
    public double DayAt(DateTimeOffset at, ScoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ClockSince is { } since ? ClockDays + (at - since).TotalDays * Rate(model) : 0;
    }

    /// <summary>What moves the score by hand at an instant; it ends by itself, unless the deal was closed before.</summary>
    public OverrideInForce? OverrideAt(DateTimeOffset at) => Override is { } moved && (Closed || moved.ExpiresAt > at) ? moved : null;

    /// <summary>The form it is stored in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static DealState FromJson(string json) =>
        JsonSerializer.Deserialize<DealState>(json, Compact) ?? throw new JsonException("A deal's state is never null.");

    internal void TurnClock(DateTimeOffset at, ScoreModel model, DealStage? stage, bool route, bool closed)
    {
        var (day, slow, stood) = (DayAt(at, model), SlowClock, Closed);
        (Stage, RouteCirculates, Closed) = (stage, route, closed);
        if ((slow, stood) != (SlowClock, Closed) || ClockSince is null)
        {
            (ClockSince, ClockDays) = (at, day);
        }
        if ((slow && !SlowClock) || (stood && !Closed))
        {
            FastSince = at;
        }
    }

    private double Rate(ScoreModel model) =>
        Closed ? 0
        : SlowClock ? model.RingiClockRate
        : 1;
}
