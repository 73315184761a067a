namespace DealRoom.Domain.Deals;

/// <summary>Items of the fit as a set (R7): which of a deal's were taken over from the ideal customer.</summary>
[Flags]
public enum FitItems
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>業種</summary>
    Industry = 1,

    /// <summary>規模</summary>
    Size = 2,

    /// <summary>課題</summary>
    Needs = 4,

    /// <summary>取引履歴</summary>
    History = 8,

    /// <summary>予算・時期</summary>
    BudgetTiming = 16,

    /// <summary>役職・職務</summary>
    Title = 32,
}
