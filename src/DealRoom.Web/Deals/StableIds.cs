using System.Security.Cryptography;
using System.Text;

namespace DealRoom.Web.Deals;

/// <summary>Ids that follow from what they stand for: the same fact written again is the same row, and never a second one.</summary>
public static class StableIds
{
    /// <summary>A version 8 UUID (RFC 9562) over the parts.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part.Length).Append(':').Append(part);
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
