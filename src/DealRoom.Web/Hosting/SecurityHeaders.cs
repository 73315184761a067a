using System.Security.Cryptography;

namespace DealRoom.Web.Hosting;

/// <summary>One unguessable value a page; scripts and styles carry it.</summary>
public sealed class PageNonce
{
    string? value;
    public string Value => value ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>A page whose bytes must not differ between requests carries no script, and says so.</summary>
    public bool NotUsed { get; set; }
}

/// <summary>What every response carries, errors and 304 included.</summary>
public static class SecurityHeaders
{
    // a worker lives under the policy of its own script's response, not the page's; pdf.js decodes some pictures by wasm
    const string Scripts = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>For bytes somebody uploaded: they never run in our origin.</summary>
    public const string Sandbox = "sandbox; default-src 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var https = app.Services.GetRequiredService<PublicAddress>().IsHttps;
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(Add, http);
                if (https)
                    http.Response.Headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                return next(http);
            }
        );
    }

    static Task Add(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = PolicyFor(http);
        return Task.CompletedTask;
    }

    static string PolicyFor(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/lib") || http.Request.Path.StartsWithSegments("/js"))
            return Scripts;
        // an answer to a script shows nothing
        if (http.Response.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
            return Nothing;
        var nonce = http.RequestServices.GetRequiredService<PageNonce>();
        var scripts = nonce.NotUsed ? "'none'" : $"'nonce-{nonce.Value}' 'strict-dynamic'";
        var styles = nonce.NotUsed ? "'self'" : $"'self' 'nonce-{nonce.Value}'";
        return $"default-src 'none'; script-src {scripts}; style-src {styles}; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; "
            + "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
            + "require-trusted-types-for 'script'; trusted-types dealroom";
    }
}
