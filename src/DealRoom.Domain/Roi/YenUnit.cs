namespace DealRoom.Domain.Roi;

/// <summary>The unit amounts are shown in; told once above a table as 「(単位:千円)」. Stored by number.</summary>
public enum YenUnit
{
    /// <summary>円</summary>
    One = 1,

    /// <summary>千円</summary>
    Thousand = 1000,

    /// <summary>万円</summary>
    TenThousand = 10_000,
}
