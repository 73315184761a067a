namespace DealRoom.Domain.Roi.Quotations;

/// <summary>One thing that is wrong with a quotation.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Field">Beside which field: "number", "lines.2.quantity" (lines from 0).</param>
public sealed record QuoteFinding(QuoteFault Fault, string Field);
