namespace DealRoom.Domain.Roi;

/// <summary>One line by year.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amounts">What its formula gives in each year it falls in, before ramp and risk; 0 in the others.</param>
/// <param name="Shares">The ramp's share of each year; 1 without one.</param>
/// <param name="Flows">Amount × share, before risk: what the case holds.</param>
/// <param name="Adjusted">Flows with the risk taken off or put on.</param>
/// <param name="Total">Their sum.</param>
/// <param name="PresentValue">Their present value.</param>
public sealed record RoiLineFigures(
    RoiModelLine Line,
    IReadOnlyList<decimal> Amounts,
    IReadOnlyList<decimal> Shares,
    IReadOnlyList<decimal> Flows,
    IReadOnlyList<decimal> Adjusted,
    decimal Total,
    decimal PresentValue
);
