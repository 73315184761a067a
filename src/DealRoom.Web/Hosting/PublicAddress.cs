namespace DealRoom.Web.Hosting;

/// <summary>
/// The address people use, from configuration and never from a request's Host header. Its scheme decides the cookies: <c>__Host-</c> and
/// Secure on https; plain names on http, which is meant for loopback and development only.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    public const string Default = "http://localhost:5080";

    public Uri Root { get; } = new(configuration["DealRoom:PublicUrl"] is { Length: > 0 } url ? url : Default);
    public bool IsHttps => Root.Scheme == Uri.UriSchemeHttps;
    public CookieSecurePolicy Secure => IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    public string CookieName(string name) => IsHttps ? "__Host-dr." + name : "dr." + name;

    /// <summary>A full address for a mail or a clipboard.</summary>
    public string Of(string path) => new Uri(Root, path).ToString();
}
