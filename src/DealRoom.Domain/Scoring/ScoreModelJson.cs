using System.Text.Json;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// The form a model is kept in: JSON under a format number, without any culture, read back to the last bit. What an older form does not name
/// has the value the model was shipped with.
/// </summary>
public static class ScoreModelJson
{
    private const int Format = 1;
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes a model.</summary>
    public static string Write(ScoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return JsonSerializer.Serialize(new Kept(Format, model), Options);
    }

    /// <summary>Reads what <see cref="Write"/> wrote. A form of a later program is refused rather than guessed at.</summary>
    public static ScoreModel Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, Options);
        return kept is { Format: Format, Model: { } model } ? model : throw new JsonException("This is no score model this program can read.");
    }

    private sealed record Kept(int Format, ScoreModel? Model);
}
