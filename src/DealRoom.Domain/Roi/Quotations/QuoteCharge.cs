namespace DealRoom.Domain.Roi.Quotations;

/// <summary>How often a line of a quotation is charged. Stored by number.</summary>
public enum QuoteCharge
{
    /// <summary>一回限り: initial cost.</summary>
    Once = 1,

    /// <summary>月額.</summary>
    Monthly = 2,

    /// <summary>年額.</summary>
    Yearly = 3,
}
