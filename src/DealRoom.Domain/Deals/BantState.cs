namespace DealRoom.Domain.Deals;

/// <summary>How sure a BANT item is (R16). Stored by number.</summary>
public enum BantState
{
    /// <summary>未確認</summary>
    Unknown = 0,

    /// <summary>確認中</summary>
    Asking = 1,

    /// <summary>確認済</summary>
    Confirmed = 2,
}
