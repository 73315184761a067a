namespace DealRoom.Web.Hosting;

/// <summary>
/// The address people use, from configuration and never from a request's Host header. Its scheme decides the cookies: <c>__Host-</c> and
/// Secure on https; plain names on http, which is meant for loopback and development only.
/// </summary>
/// <remarks>Without configuration it is where the process listens, as a browser on this machine would say it.</remarks>
public sealed class PublicAddress(IConfiguration configuration)
{
    public const string Default = "http://localhost:5080";

    public Uri Root { get; } = new(configuration["DealRoom:PublicUrl"] is { Length: > 0 } url ? url : Listening(configuration));
    public bool IsHttps => Root.Scheme == Uri.UriSchemeHttps;
    public CookieSecurePolicy Secure => IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    public string CookieName(string name) => IsHttps ? "__Host-dr." + name : "dr." + name;

    static string Listening(IConfiguration configuration)
    {
        var first = (configuration["URLS"] ?? configuration["ASPNETCORE_URLS"])
            ?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault();
        if (first is null && configuration["HTTP_PORTS"]?.Split(';')[0] is { Length: > 0 } port)
            first = "http://localhost:" + port;
        foreach (var any in new[] { "127.0.0.1", "0.0.0.0", "[::]", "[::1]", "*", "+" })
            first = first?.Replace("//" + any, "//localhost", StringComparison.Ordinal);
        return Uri.TryCreate(first, UriKind.Absolute, out var at) && at.Port != 0 ? first! : Default;
    }

    /// <summary>A full address for a mail or a clipboard.</summary>
    public string Of(string path) => new Uri(Root, path).ToString();
}
