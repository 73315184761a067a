namespace DealRoom.Domain.Roi;

/// <summary>What a case comes to. Yen, tax excluded; percent as percent; nothing rounded: only screens round.</summary>
public sealed record RoiResult
{
    /// <summary>Σ benefits, risk taken off.</summary>
    public required decimal TotalBenefit { get; init; }

    /// <summary>Σ costs, risk put on.</summary>
    public required decimal TotalCost { get; init; }

    /// <summary>投資対効果(単純): (Σ benefits − Σ costs) ÷ Σ costs; null without cost. What a ringi usually shows.</summary>
    public required decimal? SimpleRoiPercent { get; init; }

    /// <summary>Present value of the benefits.</summary>
    public required decimal PvBenefit { get; init; }

    /// <summary>Present value of the costs.</summary>
    public required decimal PvCost { get; init; }

    /// <summary>正味現在価値.</summary>
    public required decimal Npv { get; init; }

    /// <summary>投資対効果(現在価値), Forrester's form; null without cost. Never mixed with the simple one.</summary>
    public required decimal? PvRoiPercent { get; init; }

    /// <summary>内部収益率; null = 該当なし.</summary>
    public required double? IrrPercent { get; init; }

    /// <summary>投資回収期間; null = 期間内に回収せず.</summary>
    public required decimal? PaybackMonths { get; init; }

    /// <summary>Net flow of each year, the beginning first.</summary>
    public required IReadOnlyList<decimal> CashFlow { get; init; }

    /// <summary>Its sums.</summary>
    public required IReadOnlyList<decimal> Cumulative { get; init; }
}
