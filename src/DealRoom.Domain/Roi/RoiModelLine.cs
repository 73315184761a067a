namespace DealRoom.Domain.Roi;

/// <summary>
/// A line of a calculator (R54): one-off in a year or every year, an amount by formula, a ramp of adoption, and a share of risk that lowers a
/// benefit and raises a cost (Forrester's TEI).
/// </summary>
public sealed record RoiModelLine
{
    /// <summary>What other lines' formulas call it: its amount of the same year, before ramp and risk.</summary>
    public required string Key { get; init; }

    /// <summary>What readers call it.</summary>
    public required Phrase Name { get; init; }

    /// <summary>Benefit, cost or soft.</summary>
    public RoiLineKind Kind { get; init; } = RoiLineKind.Benefit;

    /// <summary>Yen of one year over the inputs; <see cref="RoiModel.YearKey"/> is the year. A soft line needs none.</summary>
    public string Formula { get; init; } = "";

    /// <summary>One-off: the year it falls in, 0 = the beginning; null = every year.</summary>
    public int? OneOffYear { get; init; }

    /// <summary>Every year: the first one.</summary>
    public int FromYear { get; init; } = 1;

    /// <summary>Every year: the last one; null = until the end.</summary>
    public int? ToYear { get; init; }

    /// <summary>Share reached in each year from year 1, as formulas; the last one stays. Empty = all of it at once.</summary>
    public IReadOnlyList<string> Adoption { get; init; } = [];

    /// <summary>Risk as a share of 1.</summary>
    public decimal Risk { get; init; }

    /// <summary>How it was reckoned, or what a soft benefit consists in.</summary>
    public Phrase Note { get; init; } = Phrase.None;

    /// <summary>Does it fall in a year?</summary>
    public bool FallsIn(int year) => OneOffYear is { } only ? year == only : year >= FromYear && year <= (ToYear ?? int.MaxValue);
}
