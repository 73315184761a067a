using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace DealRoom.Web.Data;

/// <summary>
/// What one served page may report: who reads what, since when. Signed and sealed, minted with the page; the beacon carries it, and nothing
/// the beacon's body claims beside it is believed.
/// </summary>
public sealed record ViewCapability(
    Guid View,
    GrantId Grant,
    DeviceId Device,
    DealId Deal,
    RoomId Room,
    MemberId Member,
    ItemId Item,
    VersionId Version,
    int Pages,
    SignalKind? Kind,
    bool OwnTeam,
    DateTimeOffset MintedAt
)
{
    /// <summary>How the item is named in the log.</summary>
    public string Asset { get; } = Item.ToString();
}

/// <summary>Mints and opens capabilities. Opening is remembered for a while: a reader sends the same one every few seconds.</summary>
public sealed class ViewCapabilities(IDataProtectionProvider protection)
{
    const int Remembered = 20_000;
    const int Length = 8 * 16 + 4 + 4 + 1 + 8;
    readonly IDataProtector protector = protection.CreateProtector("view-signal/v1");
    ConcurrentDictionary<string, ViewCapability> opened = new();

    public string Mint(ViewCapability capability) => WebEncoders.Base64UrlEncode(protector.Protect(Write(capability)));

    /// <summary>Null when it is missing, forged, or not of this installation.</summary>
    public ViewCapability? Open(string? text)
    {
        if (text is not { Length: > 0 and < 1000 })
            return null;
        if (opened.TryGetValue(text, out var known))
            return known;
        try
        {
            var capability = Read(protector.Unprotect(WebEncoders.Base64UrlDecode(text)));
            if (opened.Count > Remembered)
                opened = new();
            return opened[text] = capability;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    static byte[] Write(ViewCapability c)
    {
        var bytes = new byte[Length];
        Guid[] ids = [c.View, c.Grant.Value, c.Device.Value, c.Deal.Value, c.Room.Value, c.Member.Value, c.Item.Value, c.Version.Value];
        for (var i = 0; i < ids.Length; i++)
            ids[i].TryWriteBytes(bytes.AsSpan(i * 16));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(128), c.Pages);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(132), (int)(c.Kind ?? 0));
        bytes[136] = c.OwnTeam ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(137), c.MintedAt.UtcTicks);
        return bytes;
    }

    static ViewCapability Read(byte[] bytes)
    {
        if (bytes.Length != Length)
            throw new FormatException("Not a capability of this version.");
        Guid At(int i) => new(bytes.AsSpan(i * 16, 16));
        var kind = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(132));
        return new(
            At(0),
            new(At(1)),
            new(At(2)),
            new(At(3)),
            new(At(4)),
            new(At(5)),
            new(At(6)),
            new(At(7)),
            BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(128)),
            kind == 0 ? null : (SignalKind)kind,
            bytes[136] == 1,
            new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(137)), TimeSpan.Zero)
        );
    }
}
