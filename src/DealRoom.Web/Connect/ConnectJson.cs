using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DealRoom.Web.Connect;

/// <summary>How answers are written: camelCase, Japanese as itself.</summary>
static class ConnectJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IResult Ok<T>(T answer, int status = StatusCodes.Status200OK) => Results.Json(answer, Options, statusCode: status);
}
