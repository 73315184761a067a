namespace DealRoom.Web.Pages.Accounts;

/// <summary>The codewords of a QR code: the bytes, padded, cut into blocks, each with its Reed–Solomon correction over GF(256), interleaved.</summary>
static class QrWords
{
    public static byte[] Of(byte[] bytes, int version, (int Data, int Blocks, int Correction) room)
    {
        var blocks = Cut(Padded(bytes, version, room.Data), room.Blocks);
        var corrections = blocks.Select(b => Correction(b, room.Correction)).ToList();
        return [.. Interleaved(blocks), .. Interleaved(corrections)];
    }

    static byte[] Padded(byte[] bytes, int version, int length)
    {
        var bits = new List<bool>(length * 8);
        Add(bits, 0b0100, 4);
        Add(bits, bytes.Length, version < 10 ? 8 : 16);
        foreach (var b in bytes)
            Add(bits, b, 8);
        Add(bits, 0, Math.Min(4, length * 8 - bits.Count));
        while (bits.Count % 8 != 0)
            bits.Add(false);
        for (var pad = 0xEC; bits.Count < length * 8; pad ^= 0xEC ^ 0x11)
            Add(bits, pad, 8);
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Aggregate(0, (value, bit) => value << 1 | (bit ? 1 : 0)))];
    }

    static void Add(List<bool> bits, int value, int length)
    {
        for (var i = length - 1; i >= 0; i--)
            bits.Add((value >> i & 1) == 1);
    }

    // the longer blocks come last
    static List<byte[]> Cut(byte[] data, int blocks)
    {
        var cut = new List<byte[]>();
        var at = 0;
        for (var i = 0; i < blocks; i++)
        {
            var length = data.Length / blocks + (i >= blocks - data.Length % blocks ? 1 : 0);
            cut.Add(data[at..(at + length)]);
            at += length;
        }
        return cut;
    }

    static byte[] Correction(byte[] data, int length)
    {
        var divisor = Divisor(length);
        var rest = new byte[length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, length - 1);
            rest[^1] = 0;
            for (var i = 0; i < length; i++)
                rest[i] ^= Times(divisor[i], factor);
        }
        return rest;
    }

    static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++, root = Times(root, 2))
        for (var j = 0; j < degree; j++)
            result[j] = (byte)(Times(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
        return result;
    }

    static byte Times(byte x, byte y)
    {
        var z = 0;
        for (var i = 7; i >= 0; i--)
        {
            z = (z << 1) ^ ((z >> 7) * 0x11D);
            z ^= (y >> i & 1) * x;
        }
        return (byte)z;
    }

    static IEnumerable<byte> Interleaved(IReadOnlyList<byte[]> blocks)
    {
        for (var i = 0; i < blocks.Max(b => b.Length); i++)
            foreach (var block in blocks)
                if (i < block.Length)
                    yield return block[i];
    }
}
