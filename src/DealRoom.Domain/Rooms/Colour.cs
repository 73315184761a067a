using System.Globalization;

namespace DealRoom.Domain.Rooms;

/// <summary>An opaque sRGB colour.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>White.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>The light page's paper.</summary>
    public static Colour Paper { get; } = new(0xfb, 0xfa, 0xf7);

    /// <summary>The palest surface of the dark page: what can be read on it can be read on every other one.</summary>
    public static Colour DarkMist { get; } = new(0x23, 0x27, 0x2f);

    /// <summary>Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The contrast ratio of WCAG 2, 1 to 21; text needs 4.5.</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>Reads #rgb or #rrggbb; the # may be missing.</summary>
    public static bool TryParse(string? typed, out Colour colour)
    {
        colour = default;
        var hex = (typed ?? "").Trim().TrimStart('#');
        if (hex.Length == 3)
        {
            hex = string.Concat(hex.Select(digit => new string(digit, 2)));
        }

        if (hex.Length != 6 || !hex.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var value = int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>This colour with a share (0 to 1) of another stirred in.</summary>
    public Colour MixedWith(Colour other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>The style sheet form, #rrggbb.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte one, byte two, double share) => (byte)Math.Round(one + ((two - one) * share), MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
