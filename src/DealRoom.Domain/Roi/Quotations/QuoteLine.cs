namespace DealRoom.Domain.Roi.Quotations;

/// <summary>A line of a quotation: what, how many of which unit, at how much, tax excluded.</summary>
public sealed record QuoteLine
{
    /// <summary>What it is.</summary>
    public required string Name { get; init; }

    /// <summary>Smaller print under it.</summary>
    public string Note { get; init; } = "";

    /// <summary>Sale or discount.</summary>
    public QuoteLineKind Kind { get; init; } = QuoteLineKind.Sale;

    /// <summary>How many; up to three decimals.</summary>
    public decimal Quantity { get; init; } = 1;

    /// <summary>The unit: 式, 一式, ID, か月.</summary>
    public string Unit { get; init; } = "式";

    /// <summary>Yen for one, tax excluded; of a discount what is taken off, as a positive figure.</summary>
    public decimal UnitPrice { get; init; }

    /// <summary>Share taken off by <see cref="QuoteLineKind.ShareOff"/>; 0.1 = 10 %.</summary>
    public decimal Share { get; init; }

    /// <summary>How often it is charged.</summary>
    public QuoteCharge Charge { get; init; } = QuoteCharge.Once;

    /// <summary>Consumption tax in percent; 8 is marked as 軽減税率.</summary>
    public decimal TaxPercent { get; init; } = 10;

    /// <summary>Quantity and unit as a document prints them: 「一式」 stands alone, else 「40 ID」.</summary>
    public string QuantityText =>
        Kind == QuoteLineKind.ShareOff ? ""
        : Unit is "一式" || (Unit is "式" && Quantity == 1) ? "一式"
        : $"{Figures.Input(Quantity, RoiUnit.Number, "ja")} {Unit}".TrimEnd();
}
