namespace DealRoom.Domain.Deals;

/// <summary>By what way something reached us or them (R98). Stored by number.</summary>
public enum Channel
{
    /// <summary>商談ルーム</summary>
    Room = 1,

    /// <summary>対面・オンライン会議</summary>
    Meeting = 2,

    /// <summary>電話</summary>
    Phone = 3,

    /// <summary>メール</summary>
    Mail = 4,

    /// <summary>SNS</summary>
    Social = 5,

    /// <summary>ウェビナー</summary>
    Webinar = 6,

    /// <summary>セミナー・展示会</summary>
    Event = 7,

    /// <summary>Webサイト</summary>
    Web = 8,

    /// <summary>紹介</summary>
    Referral = 9,

    /// <summary>広告</summary>
    Advertising = 10,

    /// <summary>その他</summary>
    Other = 99,
}
