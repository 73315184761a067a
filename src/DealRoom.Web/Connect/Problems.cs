using DealRoom.Web.Deals;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Connect;

/// <summary>
/// Refusals as RFC 9457 problems. No trace ids and no addresses: what is not there and what is not yours are the same bytes.
/// </summary>
static class Problems
{
    public sealed record Problem(string Type, string Title, int Status, string? Detail, IReadOnlyDictionary<string, string[]>? Errors);

    public static IResult Of(HttpContext http, int status, string key, string? detail = null) =>
        Answer(new("about:blank", Texts(http)[key], status, detail, null));

    public static IResult NotThere(HttpContext http) => Of(http, StatusCodes.Status404NotFound, "connect.not-there");

    public static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return Of(http, StatusCodes.Status503ServiceUnavailable, "connect.busy");
    }

    public static IResult Field(HttpContext http, string field, string key, params object[] arguments)
    {
        var slips = new Slips();
        slips.Add(field, key, arguments);
        return Of(http, slips);
    }

    public static IResult Of(HttpContext http, Slips slips)
    {
        var texts = Texts(http);
        var errors = slips.All.ToDictionary(s => s.Field, s => new[] { texts[s.Key, s.Arguments].Value });
        var title = texts["connect.refused", string.Join(", ", errors.Keys)];
        return Answer(new("about:blank", title, StatusCodes.Status422UnprocessableEntity, null, errors));
    }

    static IStringLocalizer Texts(HttpContext http) => http.RequestServices.GetRequiredService<IStringLocalizer>();

    static IResult Answer(Problem problem) =>
        Results.Json(
            problem,
            new System.Text.Json.JsonSerializerOptions(ConnectJson.Options)
            {
                DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            },
            "application/problem+json",
            problem.Status
        );
}
