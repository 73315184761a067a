namespace DealRoom.Domain.Roi;

/// <summary>Whether amounts hold consumption tax. Companies that deduct it reckon without. Stored by number.</summary>
public enum TaxBasis
{
    /// <summary>税抜.</summary>
    Excluded = 1,

    /// <summary>税込.</summary>
    Included = 2,
}
