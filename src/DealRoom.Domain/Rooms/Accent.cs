namespace DealRoom.Domain.Rooms;

/// <summary>
/// A room's own accent colour (R54), readable as text on paper and under white text, at least 4.5:1 each, and its paler
/// counterpart for the dark page, readable on every dark surface.
/// </summary>
public sealed record Accent
{
    /// <summary>The contrast ordinary text needs (WCAG 2, level AA).</summary>
    public const double LeastContrast = 4.5;

    private Accent(Colour light)
    {
        Light = light;
        Dark = Towards(light, Colour.White, shade => shade.ContrastWith(Colour.DarkMist));
    }

    /// <summary>As chosen: for the light page.</summary>
    public Colour Light { get; }

    /// <summary>For the dark page, where text upon it is dark.</summary>
    public Colour Dark { get; }

    /// <summary>Judges a typed colour.</summary>
    public static AccentChoice Choose(string? typed)
    {
        if (!Colour.TryParse(typed, out var colour))
        {
            return new AccentChoice.NotAColour();
        }

        var contrast = OnLight(colour);
        return contrast >= LeastContrast
            ? new AccentChoice.Accepted(new Accent(colour))
            : new AccentChoice.TooPale(contrast, Towards(colour, default, OnLight));
    }

    // White is brighter than paper, so whatever reads on paper also carries white text.
    private static double OnLight(Colour colour) => colour.ContrastWith(Colour.Paper);

    private static Colour Towards(Colour from, Colour end, Func<Colour, double> contrast)
    {
        for (var percent = 0; percent < 100; percent++)
        {
            var shade = from.MixedWith(end, percent / 100.0);
            if (contrast(shade) >= LeastContrast)
            {
                return shade;
            }
        }

        return end;
    }
}
