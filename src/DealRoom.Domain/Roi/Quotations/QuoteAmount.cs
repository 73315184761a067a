namespace DealRoom.Domain.Roi.Quotations;

/// <summary>A line with its amount of one charge, whole yen, and how many times it is charged within the contract.</summary>
/// <param name="Line">The line.</param>
/// <param name="Yen">Its amount, below zero for a discount; fractions of a yen are dropped.</param>
/// <param name="WholeContract">The amount over the contract.</param>
public sealed record QuoteAmount(QuoteLine Line, long Yen, long WholeContract);
