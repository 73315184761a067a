namespace DealRoom.Domain.Roi;

/// <summary>A computed calculator with everything finance needs to recompute it (R54, R58): lines, totals, assumptions and their sources.</summary>
public sealed record RoiAnswer
{
    /// <summary>The calculator and its version.</summary>
    public required RoiModel Model { get; init; }

    /// <summary>The rate in use.</summary>
    public required decimal DiscountRate { get; init; }

    /// <summary>The case that was judged.</summary>
    public required RoiCase Case { get; init; }

    /// <summary>What it comes to.</summary>
    public required RoiResult Result { get; init; }

    /// <summary>Benefits and costs by year, in the calculator's order.</summary>
    public required IReadOnlyList<RoiLineFigures> Lines { get; init; }

    /// <summary>定性効果: listed, in no total.</summary>
    public required IReadOnlyList<RoiModelLine> Soft { get; init; }

    /// <summary>Every input with the value in use.</summary>
    public required IReadOnlyList<RoiAssumption> Assumptions { get; init; }

    /// <summary>The amount with tax when the calculator reckons without, and the other way round; not rounded.</summary>
    public decimal OtherBasis(decimal yen)
    {
        var factor = 1 + (Model.TaxPercent / 100);
        return Model.TaxBasis == TaxBasis.Excluded ? yen * factor : yen / factor;
    }
}
