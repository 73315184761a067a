namespace DealRoom.Domain.Deals;

/// <summary>Why a handover was given back (R65, R67): what marketing learns from. Stored by number.</summary>
public enum HandoverReturn
{
    /// <summary>連絡が取れない</summary>
    NotReached = 1,

    /// <summary>時期が先</summary>
    TooEarly = 2,

    /// <summary>予算がない</summary>
    NoBudget = 3,

    /// <summary>対象外</summary>
    OutsideTarget = 4,

    /// <summary>情報収集のみ</summary>
    OnlyResearch = 5,

    /// <summary>重複・既存案件</summary>
    Duplicate = 6,

    /// <summary>その他</summary>
    Other = 9,
}
