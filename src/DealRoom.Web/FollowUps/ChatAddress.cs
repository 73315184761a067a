using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// The chat's incoming webhook as a secret and as a danger: the address lies sealed, and a request only ever goes out by https to a host
/// whose addresses are all public. DealRoom:Chat:AllowLocal lifts that for an installation whose chat is in the same house.
/// </summary>
public sealed class ChatAddress(IDataProtectionProvider protection, IConfiguration configuration)
{
    readonly IDataProtector protector = protection.CreateProtector("chat/v1");

    public bool AllowsLocal { get; } = configuration.GetValue("DealRoom:Chat:AllowLocal", false);

    public string Seal(string text) => protector.Protect(text);

    /// <summary>Null when the key is gone.</summary>
    public string? Open(string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The address of a hook that is switched on, or null.</summary>
    public Uri? Of(ChatHook? hook) => hook is { On: true, SealedAddress: { } text } && Open(text) is { } typed ? Read(typed) : null;

    /// <summary>An address that may be kept, or null.</summary>
    public Uri? Read(string? typed) =>
        Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && uri.OriginalString.Length <= 2000
        && (uri.Scheme == Uri.UriSchemeHttps || (AllowsLocal && uri.Scheme == Uri.UriSchemeHttp))
        && (AllowsLocal || !IPAddress.TryParse(uri.DnsSafeHost, out var ip) || IsPublic(ip))
            ? uri
            : null;

    /// <summary>Connects to a checked address only: what a name stands for is looked up once, and that is what is connected to.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (addresses.Length == 0 || (!AllowsLocal && !addresses.All(IsPublic)))
            throw new HttpRequestException("The chat's address is not a public one.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Neither loopback, private, link-local, carrier's, multicast, documentation nor reserved; also not wrapped in an IPv6 address.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var b = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            // global unicast only, without 6to4, Teredo, NAT64 and documentation, which may lead anywhere
            return (b[0] & 0xe0) == 0x20
                && !(b[0] == 0x20 && b[1] == 0x02)
                && !(b[0] == 0x20 && b[1] == 0x01 && (b[2] < 0x02 || (b[2] == 0x0d && b[3] == 0xb8)));
        return b[0] switch
        {
            0 or 10 or 127 => false,
            100 => b[1] is < 64 or > 127,
            169 => b[1] != 254,
            172 => b[1] is < 16 or > 31,
            192 => b[1] != 168 && !(b[1] == 0 && b[2] is 0 or 2) && !(b[1] == 88 && b[2] == 99),
            198 => b[1] is not (18 or 19) && !(b[1] == 51 && b[2] == 100),
            203 => !(b[1] == 0 && b[2] == 113),
            _ => b[0] < 224,
        };
    }
}
