namespace DealRoom.Domain.Rooms;

/// <summary>A guest's browser, known by one cookie whose secret is kept as a hash.</summary>
public sealed class GuestDevice
{
    /// <summary>Names the device.</summary>
    public DeviceId Id { get; init; }

    /// <summary>SHA-256 of the cookie's secret, lower-case hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>What kind of device the reader sees in the record: "iPhone", "Windows", … never the full agent string.</summary>
    public string Label { get; init; } = "";

    /// <summary>ja or en when the reader chose one, else empty.</summary>
    public string Language { get; set; } = "";

    /// <summary>When it was first seen pressing a button.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
