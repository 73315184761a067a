using System.Buffers.Binary;

namespace DealRoom.Web.Documents;

/// <summary>Walks a picture from part to part and copies those that draw it. False: it ends before it should.</summary>
static class PictureParts
{
    public static bool Png(ReadOnlySpan<byte> from, Stream to)
    {
        to.Write(from[..8]);
        for (var at = 8; at + 12 <= from.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(from[at..]);
            if (length > from.Length - at - 12)
                return false;
            var part = from.Slice(at, (int)length + 12);
            var name = part[4..8];
            if (!Says(name))
                to.Write(part);
            if (name.SequenceEqual("IEND"u8))
                return true;
            at += part.Length;
        }
        return false;

        static bool Says(ReadOnlySpan<byte> name) =>
            name.SequenceEqual("eXIf"u8)
            || name.SequenceEqual("tEXt"u8)
            || name.SequenceEqual("zTXt"u8)
            || name.SequenceEqual("iTXt"u8)
            || name.SequenceEqual("tIME"u8);
    }

    public static bool Jpeg(ReadOnlySpan<byte> from, Stream to)
    {
        to.Write(from[..2]);
        for (var at = 2; at + 2 <= from.Length; )
        {
            if (from[at] != 0xFF)
                return false;
            var marker = from[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == 0xD9)
            {
                to.Write(from.Slice(at, 2));
                return true;
            }
            if (at + 4 > from.Length)
                return false;
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(from[(at + 2)..]);
            if (length < 4 || at + length > from.Length)
                return false;
            // kept: JFIF (E0), colour profile (E2), Adobe's colour transform (EE); gone: Exif, XMP, IPTC, comments
            if (marker is not ((>= 0xE1 and <= 0xEF and not 0xE2 and not 0xEE) or 0xFE))
                to.Write(from.Slice(at, length));
            at += length;
            if (marker == 0xDA)
                at += Scan(from[at..], to);
        }
        return false;
    }

    // the drawn lines run until a marker that is neither a stuffed byte nor a restart
    static int Scan(ReadOnlySpan<byte> from, Stream to)
    {
        var at = 0;
        while (at + 1 < from.Length && !(from[at] == 0xFF && from[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))))
            at++;
        to.Write(from[..at]);
        return at;
    }

    public static bool WebP(ReadOnlySpan<byte> from, Stream to)
    {
        const byte Exif = 0x08,
            Xmp = 0x04;
        var end = Math.Min(from.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(from[4..]));
        to.Write(from[..12]);
        var drawn = false;
        for (var at = 12; at + 8 <= end; )
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(from[(at + 4)..]);
            var padded = 8L + length + (length & 1);
            if (at + 8 + length > end)
                return false;
            var part = from.Slice(at, (int)Math.Min(padded, from.Length - at));
            var name = part[..4];
            drawn |= name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ANMF"u8);
            if (name.SequenceEqual("VP8X"u8) && part.Length > 8)
            {
                var header = part.ToArray();
                header[8] &= unchecked((byte)~(Exif | Xmp));
                to.Write(header);
            }
            else if (!name.SequenceEqual("EXIF"u8) && !name.SequenceEqual("XMP "u8))
                to.Write(part);
            at += part.Length;
        }
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(to.Length - 8));
        to.Position = 4;
        to.Write(size);
        return drawn;
    }

    public static bool Gif(ReadOnlySpan<byte> from, Stream to)
    {
        const int MostFrames = 100;
        if (from.Length < 13)
            return false;
        var at = 13 + Table(from[10]);
        if (at > from.Length)
            return false;
        to.Write(from[..at]);
        for (var frames = 0; at < from.Length; )
        {
            var start = at;
            switch (from[at])
            {
                case 0x3B:
                    to.WriteByte(0x3B);
                    return frames > 0;
                case 0x21 when at + 2 < from.Length:
                    var comment = from[at + 1] == 0xFE;
                    at = Blocks(from, at + 2);
                    if (at < 0)
                        return false;
                    if (!comment)
                        to.Write(from[start..at]);
                    break;
                case 0x2C when at + 11 < from.Length && ++frames <= MostFrames:
                    at = Blocks(from, at + 11 + Table(from[at + 9]));
                    if (at < 0)
                        return false;
                    to.Write(from[start..at]);
                    break;
                default:
                    return false;
            }
        }
        return false;

        static int Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    static int Blocks(ReadOnlySpan<byte> from, int at)
    {
        while (at < from.Length && from[at] != 0)
            at += from[at] + 1;
        return at < from.Length ? at + 1 : -1;
    }
}
