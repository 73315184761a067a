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

    /// <summary>Everybody, in the order they appeared.</summary>
    public List<PersonState> Persons { get; init; } = [];

    /// <summary>The deal's clock runs slow.</summary>
    [JsonIgnore]
    public bool SlowClock => Stage == DealStage.Ringi || RouteCirculates;

    /// <summary>Days of the deal's clock at an instant, counted from the first event.</summary>
    public double DayAt(DateTimeOffset at, ScoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ClockSince is { } since ? ClockDays + (at - since).TotalDays * (SlowClock ? model.RingiClockRate : 1) : 0;
    }

    /// <summary>The form it is stored in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static DealState FromJson(string json) =>
        JsonSerializer.Deserialize<DealState>(json, Compact) ?? throw new JsonException("A deal's state is never null.");

    internal void TurnClock(DateTimeOffset at, ScoreModel model, DealStage? stage, bool route)
    {
        var (day, slow) = (DayAt(at, model), SlowClock);
        (Stage, RouteCirculates) = (stage, route);
        if (slow != SlowClock || ClockSince is null)
        {
            (ClockSince, ClockDays) = (at, day);
        }
    }
}
