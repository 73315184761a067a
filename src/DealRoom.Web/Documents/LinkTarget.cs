namespace DealRoom.Web.Documents;

/// <summary>
/// Where an address an author typed leads. Only http, https, mailto and places on this server; an address elsewhere goes through a page that
/// names it first.
/// </summary>
public abstract record LinkTarget
{
    LinkTarget() { }

    /// <summary>On this server or on the same page.</summary>
    public sealed record Local(string Address) : LinkTarget;

    /// <summary>The reader's own mail program.</summary>
    public sealed record Mail(string Address) : LinkTarget;

    /// <summary>Elsewhere.</summary>
    public sealed record Outbound(Uri To) : LinkTarget
    {
        /// <summary>The address of the page that names the destination.</summary>
        public string Through => "/leave?to=" + Uri.EscapeDataString(To.AbsoluteUri);
    }

    /// <summary>Nowhere we lead anybody.</summary>
    public sealed record Refused : LinkTarget;

    public static LinkTarget Of(string? typed)
    {
        var address = typed?.Trim() ?? "";
        // browsers drop tabs and line ends inside addresses, and read \ as /
        if (address.Length is 0 or > 2000 || address.Any(c => char.IsControl(c) || c == '\\'))
            return new Refused();
        if (address[0] == '#' || (address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)))
            return new Local(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return new Refused();
        if (uri.Scheme == Uri.UriSchemeMailto)
            return new Mail(address);
        return uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? new Outbound(uri) : new Refused();
    }
}
