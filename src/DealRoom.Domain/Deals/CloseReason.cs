namespace DealRoom.Domain.Deals;

/// <summary>Why a deal was won or lost (R122). Stored by number; below 20 reasons to win, above reasons to lose.</summary>
public enum CloseReason
{
    /// <summary>機能・適合</summary>
    WonFit = 1,

    /// <summary>価格</summary>
    WonPrice = 2,

    /// <summary>提案・対応</summary>
    WonProposal = 3,

    /// <summary>実績・信頼</summary>
    WonTrust = 4,

    /// <summary>導入時期</summary>
    WonTiming = 5,

    /// <summary>社内推進者</summary>
    WonChampion = 6,

    /// <summary>価格</summary>
    LostPrice = 21,

    /// <summary>機能不足</summary>
    LostFunction = 22,

    /// <summary>競合</summary>
    LostCompetitor = 23,

    /// <summary>予算が付かない</summary>
    LostBudget = 24,

    /// <summary>時期が合わない</summary>
    LostTiming = 25,

    /// <summary>社内合意に至らない</summary>
    LostConsensus = 26,

    /// <summary>現状維持・見送り</summary>
    LostNoDecision = 27,

    /// <summary>連絡途絶</summary>
    LostSilence = 28,

    /// <summary>対象外</summary>
    LostOutsideTarget = 29,
}
