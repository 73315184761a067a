using System.Text.Json;

namespace DealRoom.Web.Deals;

/// <summary>What came of a list: people on a deal's committee found, rows new and there already, people added, people unknown, lines with problems.</summary>
public sealed record AttendanceResult(int Matched, int Written, int Known, int Added, int Unknown, int Problems)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static AttendanceResult? Of(string? json) => json is null ? null : JsonSerializer.Deserialize<AttendanceResult>(json);
}
