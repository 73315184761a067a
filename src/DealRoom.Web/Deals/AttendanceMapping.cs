using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Web.Deals;

/// <summary>What kind of event a list is of, when it was held, and which column is what.</summary>
public sealed record AttendanceMapping
{
    public static IReadOnlyList<SignalKind> Kinds { get; } = [SignalKind.DemoWebinar, SignalKind.TrendWebinar, SignalKind.ArchiveView];

    public SignalKind Kind { get; init; } = SignalKind.DemoWebinar;
    public DateTimeOffset HeldAt { get; init; }
    public string Programme { get; init; } = "";
    public IReadOnlyDictionary<AttendanceColumn, int> Columns { get; init; } = new Dictionary<AttendanceColumn, int>();

    public string ToJson() => JsonSerializer.Serialize(this);

    public static AttendanceMapping Of(string json) => JsonSerializer.Deserialize<AttendanceMapping>(json) ?? new();
}
