namespace DealRoom.Web.Hosting;

/// <summary>
/// Unsafe requests that a browser says come from another site are refused before anything else looks at them; so is a live connection opened
/// from another origin, which no CORS rule covers. Requests without those headers are not from a browser.
/// </summary>
public static class FetchMetadata
{
    public static void UseFetchMetadata(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (!IsCrossSite(http.Request))
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        );

    public static bool IsCrossSite(HttpRequest request)
    {
        var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (safe && !request.Path.StartsWithSegments("/live"))
            return false;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "same-origin" or "none")
            return false;
        if (site.Length > 0 && !(safe && site == "same-site"))
            return true;
        var origin = request.Headers.Origin.ToString();
        // a form of a page without referrers sends "null", which older browsers, and all on plain http, do not explain: their cookies are
        // Lax and their forms carry an antiforgery value, so that is enough for everything but a live connection
        if (origin == "null" && !safe)
            return false;
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
