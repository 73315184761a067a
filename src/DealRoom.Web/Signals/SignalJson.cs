using System.Text.Json;
using System.Text.Json.Serialization;

namespace DealRoom.Web.Signals;

/// <summary>How beacons are read and answered, written out at build time: the busiest address there is.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SignalEndpoint.Beacon))]
[JsonSerializable(typeof(SignalEndpoint.Answer))]
sealed partial class SignalJson : JsonSerializerContext;
