using System.Text.Json;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;

namespace DealRoom.Web.FollowUps;

/// <summary>Reads and writes the channels one seller chose.</summary>
public static class AlertChoices
{
    public static AlertChannels Of(AlertSettings? settings, AlertRule rule) =>
        settings is not null && Read(settings.Choices).TryGetValue((int)rule, out var chosen) ? (AlertChannels)chosen : AlertRules.Default(rule);

    public static string Write(IReadOnlyDictionary<AlertRule, AlertChannels> chosen) =>
        JsonSerializer.Serialize(chosen.ToDictionary(c => (int)c.Key, c => (int)c.Value));

    public static QuietHours? Quiet(AlertSettings? settings) =>
        settings is { QuietFrom: { } from, QuietTo: { } to } && from != to ? new QuietHours(from, to) : null;

    static Dictionary<int, int> Read(string json) => JsonSerializer.Deserialize<Dictionary<int, int>>(json) ?? [];
}
