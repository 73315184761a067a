namespace DealRoom.Domain.Roi;

/// <summary>One figure a calculator asks for (R54). Its default is an assumption, so it has a source.</summary>
public sealed record RoiInput
{
    /// <summary>What formulas call it: a letter first, then letters and digits.</summary>
    public required string Key { get; init; }

    /// <summary>What readers call it. Formulas may use it too where it is one word.</summary>
    public required Phrase Name { get; init; }

    /// <summary>What it counts in.</summary>
    public RoiUnit Unit { get; init; } = RoiUnit.Number;

    /// <summary>The unit's name behind a plain number: 人, 時間.</summary>
    public Phrase UnitName { get; init; } = Phrase.None;

    /// <summary>The value until somebody types another; null = it has to be typed.</summary>
    public decimal? Default { get; init; }

    /// <summary>The least that makes sense; null = no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that makes sense.</summary>
    public decimal? Max { get; init; }

    /// <summary>The low value that goes with the default, for low/base/high and the tornado; null = it is not varied.</summary>
    public decimal? Low { get; init; }

    /// <summary>The high value that goes with the default.</summary>
    public decimal? High { get; init; }

    /// <summary>Inputs of one group are varied together (the ramp of three years is one assumption); empty = alone.</summary>
    public string Group { get; init; } = "";

    /// <summary>The group's name; its first input's counts.</summary>
    public Phrase GroupName { get; init; } = Phrase.None;

    /// <summary>A line of help under the field.</summary>
    public Phrase Help { get; init; } = Phrase.None;

    /// <summary>Where the default is from; printed with the assumptions.</summary>
    public Phrase Source { get; init; } = Phrase.None;

    /// <summary>Who is asked.</summary>
    public RoiFiller FilledBy { get; init; } = RoiFiller.Buyer;

    /// <summary>The figure of the quotation that fills it; null = none.</summary>
    public QuoteFigure? FromQuote { get; init; }

    /// <summary>
    /// A low or high value that goes with a value in use: a reader's own base keeps the proportion of the spread, within the limits.
    /// </summary>
    public decimal Spread(decimal value, decimal bound)
    {
        var spread = Default is null or 0 || value == Default ? bound : InProportion(value, bound, Default.Value);
        return Math.Min(Max ?? spread, Math.Max(Min ?? spread, spread));
    }

    private static decimal InProportion(decimal value, decimal bound, decimal whole)
    {
        try
        {
            return value * bound / whole;
        }
        catch (OverflowException)
        {
            return bound;
        }
    }
}
