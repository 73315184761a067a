using System.Globalization;
using System.Text;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>
/// A QR code (ISO/IEC 18004) of up to 271 bytes: byte mode, correction level L, versions 1–10, the mask that is nearest to half dark.
/// Drawn as one SVG path, a quiet zone of four around it.
/// </summary>
public sealed class QrPicture
{
    const int Quiet = 4;

    // per version, level L: data codewords in all, blocks, correction codewords per block
    static readonly (int Data, int Blocks, int Correction)[] Versions =
    [
        (19, 1, 7),
        (34, 1, 10),
        (55, 1, 15),
        (80, 1, 20),
        (108, 1, 26),
        (136, 2, 18),
        (156, 2, 20),
        (194, 2, 24),
        (232, 2, 30),
        (274, 4, 18),
    ];
    static readonly int[][] Alignments =
    [
        [],
        [6, 18],
        [6, 22],
        [6, 26],
        [6, 30],
        [6, 34],
        [6, 22, 38],
        [6, 24, 42],
        [6, 26, 46],
        [6, 28, 50],
    ];

    readonly bool[,] dark;
    readonly bool[,] fixedParts;
    readonly int side;
    readonly int version;

    public int Size => side + 2 * Quiet;
    public string Path { get; }

    QrPicture(int version, byte[] codewords)
    {
        this.version = version;
        side = 17 + 4 * version;
        (dark, fixedParts) = (new bool[side, side], new bool[side, side]);
        Patterns();
        Data(codewords);
        var mask = Enumerable.Range(0, 8).MinBy(m => Math.Abs(DarkAfter(m) * 2 - side * side));
        Mask(mask);
        Format(mask);
        Path = Drawn();
    }

    /// <summary>Null when the text is too long.</summary>
    public static QrPicture? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= Versions.Length; version++)
            if (bytes.Length + (version < 10 ? 2 : 3) <= Versions[version - 1].Data)
                return new QrPicture(version, QrWords.Of(bytes, version, Versions[version - 1]));
        return null;
    }

    void Patterns()
    {
        foreach (var (x, y) in new[] { (3, 3), (side - 4, 3), (3, side - 4) })
            Square(x, y, 4, d => d is not (2 or 4));
        var spots = Alignments[version - 1];
        foreach (var x in spots)
        foreach (var y in spots)
            if (!fixedParts[y, x])
                Square(x, y, 2, d => d != 1);
        for (var i = 8; i < side - 8; i++)
        {
            Set(i, 6, i % 2 == 0);
            Set(6, i, i % 2 == 0);
        }
        Format(0);
        if (version < 7)
            return;
        var bits = version << 12 | Remainder(version << 12, 0x1F25, 12);
        for (var i = 0; i < 18; i++)
        {
            Set(side - 11 + i % 3, i / 3, (bits >> i & 1) == 1);
            Set(i / 3, side - 11 + i % 3, (bits >> i & 1) == 1);
        }
    }

    void Square(int x, int y, int reach, Func<int, bool> isDark)
    {
        for (var dy = -reach; dy <= reach; dy++)
        for (var dx = -reach; dx <= reach; dx++)
            if (x + dx >= 0 && x + dx < side && y + dy >= 0 && y + dy < side)
                Set(x + dx, y + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
    }

    // level L is 01
    void Format(int mask)
    {
        var bits = (8 + mask << 10 | Remainder(8 + mask << 10, 0x537, 10)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var on = (bits >> i & 1) == 1;
            Set(
                8,
                i < 6 ? i
                    : i < 8 ? i + 1
                    : side - 15 + i,
                on
            );
            Set(
                i < 8 ? side - 1 - i
                    : i == 8 ? 7
                    : 14 - i,
                8,
                on
            );
        }
        Set(8, side - 8, true);
    }

    static int Remainder(int value, int polynomial, int degree)
    {
        for (var bit = 31 - degree; bit >= 0; bit--)
            if ((value >> (bit + degree) & 1) == 1)
                value ^= polynomial << bit;
        return value;
    }

    void Data(byte[] codewords)
    {
        var bit = 0;
        for (var (right, up) = (side - 1, true); right >= 1; right -= 2, up = !up)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < side; step++)
            for (var x = right; x > right - 2; x--)
            {
                var y = up ? side - 1 - step : step;
                if (fixedParts[y, x] || bit >= codewords.Length * 8)
                    continue;
                dark[y, x] = (codewords[bit >> 3] >> (7 - (bit & 7)) & 1) == 1;
                bit++;
            }
        }
    }

    static bool Flips(int mask, int x, int y) =>
        mask switch
        {
            0 => (x + y) % 2 == 0,
            1 => y % 2 == 0,
            2 => x % 3 == 0,
            3 => (x + y) % 3 == 0,
            4 => (x / 3 + y / 2) % 2 == 0,
            5 => x * y % 2 + x * y % 3 == 0,
            6 => (x * y % 2 + x * y % 3) % 2 == 0,
            _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
        };

    void Mask(int mask)
    {
        for (var y = 0; y < side; y++)
        for (var x = 0; x < side; x++)
            if (!fixedParts[y, x])
                dark[y, x] ^= Flips(mask, x, y);
    }

    int DarkAfter(int mask)
    {
        var count = 0;
        for (var y = 0; y < side; y++)
        for (var x = 0; x < side; x++)
            if (dark[y, x] ^ (!fixedParts[y, x] && Flips(mask, x, y)))
                count++;
        return count;
    }

    string Drawn()
    {
        var path = new StringBuilder();
        for (var y = 0; y < side; y++)
        for (var x = 0; x < side; x++)
            if (dark[y, x])
                path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h1v1h-1z");
        return path.ToString();
    }

    void Set(int x, int y, bool on) => (dark[y, x], fixedParts[y, x]) = (on, true);
}
