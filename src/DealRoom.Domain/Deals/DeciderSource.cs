namespace DealRoom.Domain.Deals;

/// <summary>From what we know who decides in the end (R36). Stored by number.</summary>
public enum DeciderSource
{
    /// <summary>役職</summary>
    Title = 1,

    /// <summary>組織図</summary>
    OrganisationChart = 2,

    /// <summary>過去の取引</summary>
    EarlierDeal = 3,

    /// <summary>ヒアリング</summary>
    Interview = 4,

    /// <summary>決裁権限表</summary>
    AuthorityTable = 5,
}
