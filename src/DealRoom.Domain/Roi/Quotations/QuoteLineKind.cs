namespace DealRoom.Domain.Roi.Quotations;

/// <summary>What a line of a quotation does to its total. Stored by number.</summary>
public enum QuoteLineKind
{
    /// <summary>Something sold: quantity × unit price.</summary>
    Sale = 1,

    /// <summary>値引き by an amount: quantity × unit price is taken off.</summary>
    Discount = 2,

    /// <summary>値引き by a share of what stands above it at the same rate and charge.</summary>
    ShareOff = 3,
}
