namespace DealRoom.Domain.Deals;

/// <summary>How far one person is in deciding (R39). Stored by number.</summary>
public enum PersonStep
{
    /// <summary>初期調査</summary>
    Research = 1,

    /// <summary>比較検討</summary>
    Comparing = 2,

    /// <summary>最終決裁</summary>
    Deciding = 3,
}
