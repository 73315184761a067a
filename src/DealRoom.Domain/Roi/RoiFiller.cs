namespace DealRoom.Domain.Roi;

/// <summary>Who is asked for the value of an input. Stored by number.</summary>
public enum RoiFiller
{
    /// <summary>The buyer: it is her confidential figure until she shares it (R58).</summary>
    Buyer = 1,

    /// <summary>The seller, with a source.</summary>
    Seller = 2,

    /// <summary>The quotation in force.</summary>
    Quotation = 3,
}
