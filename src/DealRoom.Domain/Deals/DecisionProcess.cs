namespace DealRoom.Domain.Deals;

/// <summary>How a company decides (R10). Stored by number.</summary>
public enum DecisionProcess
{
    /// <summary>現場起案の稟議</summary>
    BottomUp = 1,

    /// <summary>部門長決裁</summary>
    DepartmentHead = 2,

    /// <summary>経営層主導</summary>
    TopDown = 3,

    /// <summary>合議・委員会</summary>
    Committee = 4,

    /// <summary>入札・相見積</summary>
    Tender = 5,

    /// <summary>親会社・本社決裁</summary>
    Headquarters = 6,
}
