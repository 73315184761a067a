using System.Text.Json;
using DealRoom.Web.Deals;

namespace DealRoom.Web.Connect;

/// <summary>Reads an object's fields: absent, null or a value. A value of another type is a slip of its field.</summary>
sealed class Fields(JsonElement json, string prefix, Slips slips)
{
    public Optional<string?> Text(string name) => Read(name, "connect.type.text", TextOf);

    public Optional<double?> Number(string name) =>
        Read<double?>(name, "connect.type.number", v => v.ValueKind == JsonValueKind.Number && v.TryGetDouble(out var n) ? n : null);

    public Optional<decimal?> Decimal(string name) =>
        Read<decimal?>(name, "connect.type.number", v => v.ValueKind == JsonValueKind.Number && v.TryGetDecimal(out var n) ? n : null);

    public Optional<IReadOnlyList<decimal>?> Decimals(string name) =>
        Read<IReadOnlyList<decimal>>(
            name,
            "connect.type.numbers",
            v =>
                v.ValueKind == JsonValueKind.Array && v.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Number && e.TryGetDecimal(out _))
                    ? v.EnumerateArray().Select(e => e.GetDecimal()).ToList()
                    : null
        );

    /// <summary>A list of objects, each read by the same rule; empty when absent. What is no object is a slip of its place.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<Fields, T> read)
    {
        if (!json.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null)
            return [];
        var all = new List<T>();
        if (found.ValueKind != JsonValueKind.Array)
            slips.Add(prefix + name, "connect.type.list");
        else
            foreach (var (i, one) in found.EnumerateArray().Index())
                if (one.ValueKind == JsonValueKind.Object)
                    all.Add(read(new Fields(one, $"{prefix}{name}[{i}].", slips)));
                else
                    slips.Add($"{prefix}{name}[{i}]", "connect.type.object");
        return all;
    }

    public void Slip(string name, string key, params object[] arguments) => slips.Add(prefix + name, key, arguments);

    public Optional<long?> Whole(string name) => Read<long?>(name, "connect.type.whole", WholeOf);

    public Optional<int?> Int(string name) =>
        Read<int?>(name, "connect.type.whole", v => WholeOf(v) is { } n and >= int.MinValue and <= int.MaxValue ? (int)n : null);

    public Optional<bool?> Flag(string name) =>
        Read<bool?>(
            name,
            "connect.type.flag",
            v =>
                v.ValueKind switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    _ => null,
                }
        );

    public Optional<DateTimeOffset?> Instant(string name) => Read(name, "connect.type.instant", v => Instants.Parse(TextOf(v)));

    public Optional<IReadOnlyList<string?>?> Texts(string name) =>
        Read<IReadOnlyList<string?>>(
            name,
            "connect.type.texts",
            v => v.ValueKind == JsonValueKind.Array && v.EnumerateArray().Select(TextOf).ToList() is var all && !all.Contains(null) ? all : null
        );

    /// <summary>Null when absent; cleared when null.</summary>
    public T? Object<T>(string name, Func<Fields, T> read, T? cleared = null)
        where T : class
    {
        if (!json.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return read(new Fields(value, prefix + name + ".", slips));
        if (value.ValueKind != JsonValueKind.Null || cleared is null)
            slips.Add(prefix + name, "connect.type.object");
        return cleared;
    }

    Optional<T?> Read<T>(string name, string otherwise, Func<JsonElement, T?> value)
    {
        if (!json.TryGetProperty(name, out var found))
            return default;
        if (found.ValueKind == JsonValueKind.Null)
            return new(default);
        if (value(found) is { } read)
            return new(read);
        slips.Add(prefix + name, IsHalfText(found) ? "entry.not-text" : otherwise);
        return default;
    }

    static long? WholeOf(JsonElement v) =>
        v.ValueKind == JsonValueKind.Number && v.TryGetDecimal(out var n) && n == decimal.Truncate(n) && n is >= long.MinValue and <= long.MaxValue
            ? (long)n
            : null;

    /// <summary>Null when it is no text, or holds half a character.</summary>
    public static string? TextOf(JsonElement v)
    {
        if (v.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return v.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static bool IsHalfText(JsonElement v) => v.ValueKind == JsonValueKind.String && TextOf(v) is null;
}
