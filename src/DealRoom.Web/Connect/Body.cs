using System.Text.Json;

namespace DealRoom.Web.Connect;

/// <summary>A request's body as JSON, whatever the content type says; or the reason it isn't.</summary>
sealed record Body(JsonElement Json, IResult? Refusal)
{
    const int Most = 1024 * 1024;

    public static async Task<Body> ReadAsync(HttpContext http, JsonValueKind kind, CancellationToken ct)
    {
        if (http.Request.ContentLength > Most || await BytesAsync(http.Request.Body, ct) is not { } bytes)
            return new(default, Problems.Of(http, StatusCodes.Status413PayloadTooLarge, "connect.too-large"));
        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(bytes);
            if (!AllNamesAreText(bytes))
                return new(default, Problems.Of(http, StatusCodes.Status400BadRequest, "connect.no-json"));
            return json.ValueKind == kind
                ? new(json, null)
                : new(default, Problems.Field(http, "", kind == JsonValueKind.Array ? "connect.type.list" : "connect.type.object"));
        }
        catch (JsonException e)
        {
            return new(default, Problems.Of(http, StatusCodes.Status400BadRequest, "connect.no-json", e.Message));
        }
    }

    // a name with half a character parses, and throws when it is looked at
    static bool AllNamesAreText(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
                if (reader is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true })
                    reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    static async Task<byte[]?> BytesAsync(Stream body, CancellationToken ct)
    {
        using var all = new MemoryStream();
        var some = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(some, ct)) > 0; )
        {
            if (all.Length + read > Most)
                return null;
            all.Write(some, 0, read);
        }
        // a byte order mark is no reason to refuse a script from Windows
        var bytes = all.ToArray();
        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }
}
