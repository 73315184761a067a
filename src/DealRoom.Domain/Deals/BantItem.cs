namespace DealRoom.Domain.Deals;

/// <summary>The four questions asked early (R16). Stored by number.</summary>
public enum BantItem
{
    /// <summary>予算</summary>
    Budget = 1,

    /// <summary>決裁権</summary>
    Authority = 2,

    /// <summary>必要性</summary>
    Needs = 3,

    /// <summary>導入時期</summary>
    Timeline = 4,
}
