namespace DealRoom.Domain.Roi;

/// <summary>
/// A calculator as the seller built it (R54): what it asks, what it adds up, over how many years and at which rate. A new version for every
/// change; what a reader computed names the version.
/// </summary>
public sealed record RoiModel
{
    /// <summary>The longest horizon.</summary>
    public const int MostYears = 10;

    /// <summary>The most inputs.</summary>
    public const int MostInputs = 60;

    /// <summary>The most lines.</summary>
    public const int MostLines = 60;

    /// <summary>The highest discount rate that is taken: 100 %.</summary>
    public const decimal HighestRate = 1;

    /// <summary>The longest name or note.</summary>
    public const int MostCharacters = 200;

    /// <summary>What values and sensitivity call the discount rate.</summary>
    public const string RateKey = "discountRate";

    /// <summary>What formulas call the year: 0 = the beginning. In Japanese 年目.</summary>
    public const string YearKey = "year";

    /// <summary>Names the calculator.</summary>
    public required Phrase Name { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Version { get; init; } = 1;

    /// <summary>Years after the beginning, 1–10.</summary>
    public int HorizonYears { get; init; } = 3;

    /// <summary>割引率 until the reader enters her own cost of capital; a share of 1.</summary>
    public decimal DiscountRate { get; init; } = 0.1m;

    /// <summary>The low rate of the tornado; null = not varied.</summary>
    public decimal? LowRate { get; init; }

    /// <summary>The high rate.</summary>
    public decimal? HighRate { get; init; }

    /// <summary>Whether amounts hold tax.</summary>
    public TaxBasis TaxBasis { get; init; } = TaxBasis.Excluded;

    /// <summary>Consumption tax in percent, for the figure shown beside.</summary>
    public decimal TaxPercent { get; init; } = 10;

    /// <summary>What it asks, in the order of the screen.</summary>
    public IReadOnlyList<RoiInput> Inputs { get; init; } = [];

    /// <summary>What it adds up.</summary>
    public IReadOnlyList<RoiModelLine> Lines { get; init; } = [];

    /// <summary>What is wrong with it; nothing when it may be published.</summary>
    public IReadOnlyList<RoiFinding> Check() => RoiModelCheck.Of(this);

    /// <summary>Computes it with what was typed; what was not has its default. Values are as formulas see them (60 % = 0.6).</summary>
    public RoiReading Compute(IReadOnlyDictionary<string, decimal> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return RoiComputation.Of(this, typed);
    }

    /// <summary>感度分析: one driver moved at a time, the widest swing of the NPV first (tornado). Empty when the base cannot be computed.</summary>
    public IReadOnlyList<RoiSwing> Sensitivity(IReadOnlyDictionary<string, decimal> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return RoiSensitivity.Of(this, typed);
    }

    /// <summary>低位・標準・高位 of one driver; without a name the one that sways the NPV most. Null when there is none or the base cannot be computed.</summary>
    public RoiSpread? Spread(IReadOnlyDictionary<string, decimal> typed, string? driver = null)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return RoiSensitivity.Spread(this, typed, driver);
    }

    /// <summary>The value of an input that a quotation, a typed value or the default gives; null = it is missing.</summary>
    public static decimal? ValueOf(RoiInput input, IReadOnlyDictionary<string, decimal> typed)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(typed);
        return typed.TryGetValue(input.Key, out var value) ? value : input.Default;
    }
}
