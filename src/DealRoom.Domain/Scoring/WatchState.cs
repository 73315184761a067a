using System.Text.Json;
using System.Text.Json.Serialization;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// What the rules on top remember of what they decided about a deal. It follows what was recorded, in the order it was recorded: a corrected
/// history changes the score and never this. Written by <see cref="DealWatch"/> alone.
/// </summary>
public sealed class WatchState
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The tier told last; a deal begins at 低.</summary>
    public Tier Tier { get; set; } = Tier.Low;

    /// <summary>Handovers decided.</summary>
    public HandoverLatch Handover { get; init; } = new();

    /// <summary>The alert is raised and has not armed again.</summary>
    public bool AlertRaised { get; set; }

    /// <summary>When it was last raised.</summary>
    public DateTimeOffset? AlertAt { get; set; }

    /// <summary>The last surge.</summary>
    public DateTimeOffset? SurgeAt { get; set; }

    /// <summary>Silence was told, and lasts.</summary>
    public bool Silent { get; set; }

    /// <summary>無反応 was told, and lasts.</summary>
    public bool NoResponse { get; set; }

    /// <summary>The risks told, and not cleared.</summary>
    public List<Risk> Risks { get; init; } = [];

    /// <summary>The last meetings told, so that many attendees make one meeting.</summary>
    public List<string> Meetings { get; init; } = [];

    /// <summary>The form it is stored in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static WatchState FromJson(string json) =>
        JsonSerializer.Deserialize<WatchState>(json, Compact) ?? throw new JsonException("What a watch remembers is never null.");
}
