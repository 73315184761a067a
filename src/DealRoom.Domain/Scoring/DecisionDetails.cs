using System.Text.Json;
using System.Text.Json.Serialization;

namespace DealRoom.Domain.Scoring;

/// <summary>Why it was decided, in codes and numbers: the model, the limit that was met, conditions that hold and that are missing.</summary>
public sealed record DecisionDetails
{
    private static readonly JsonSerializerOptions Named = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Version of the score model.</summary>
    public int Model { get; init; }

    /// <summary>The tier before.</summary>
    public Tier? From { get; init; }

    /// <summary>The tier's reasons.</summary>
    public IReadOnlyList<TierReason>? Reasons { get; init; }

    /// <summary>Conditions of 高 that hold.</summary>
    public IReadOnlyList<TierReason>? Matched { get; init; }

    /// <summary>Conditions of 高 that do not.</summary>
    public IReadOnlyList<TierReason>? Missing { get; init; }

    /// <summary>The limit that was met: points or days.</summary>
    public double? Limit { get; init; }

    /// <summary>A surge: how far above the lowest of the last midnights.</summary>
    public double? Rise { get; init; }

    /// <summary>A surge: that lowest score.</summary>
    public double? Lowest { get; init; }

    /// <summary>Silence: since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The risk that came or went.</summary>
    public Risk? Risk { get; init; }

    /// <summary>What the deed was about.</summary>
    public string? Asset { get; init; }

    /// <summary>Nobody has identified who did it.</summary>
    public bool Unidentified { get; init; }

    /// <summary>The form it is stored in.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Named);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static DecisionDetails FromJson(string json) =>
        JsonSerializer.Deserialize<DecisionDetails>(json, Named) ?? throw new JsonException("The details of a decision are never null.");
}
