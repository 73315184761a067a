namespace DealRoom.Web.Pages.Errors;

/// <summary>A refused or failed page shows a page; scripts, beacons and the API get the bare status.</summary>
public static class ErrorPages
{
    static readonly string[] Bare = ["/api", "/openapi", "/health", "/live", "/lib", "/js", "/css", "/img", "/r/signals"];

    public static void UseErrorPages(this WebApplication app) =>
        app.UseWhen(
            http => !Bare.Any(b => http.Request.Path.StartsWithSegments(b)),
            pages =>
            {
                if (!app.Environment.IsDevelopment())
                    pages.UseExceptionHandler("/status/500");
                pages.UseStatusCodePagesWithReExecute("/status/{0}");
            }
        );
}
