namespace DealRoom.Domain.Roi;

/// <summary>How an issuer rounds consumption tax: its own choice, kept for all its documents. Stored by number.</summary>
public enum TaxRounding
{
    /// <summary>切捨て.</summary>
    Down = 1,

    /// <summary>四捨五入.</summary>
    HalfUp = 2,

    /// <summary>切上げ.</summary>
    Up = 3,
}
