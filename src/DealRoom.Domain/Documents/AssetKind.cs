namespace DealRoom.Domain.Documents;

/// <summary>What an item is about; it decides which signal reading or saving it makes (R106–R109). The numbers are stored.</summary>
public enum AssetKind
{
    /// <summary>料金</summary>
    Pricing = 1,

    /// <summary>導入事例</summary>
    Case = 2,

    /// <summary>製品紹介</summary>
    Product = 3,

    /// <summary>提案書</summary>
    Proposal = 4,

    /// <summary>セキュリティ資料</summary>
    Security = 5,

    /// <summary>契約書案</summary>
    Contract = 6,

    /// <summary>稟議資料</summary>
    Ringi = 7,

    /// <summary>ブログ・記事</summary>
    Blog = 8,

    /// <summary>導入ガイド</summary>
    Guide = 9,

    /// <summary>業界レポート</summary>
    Report = 10,

    /// <summary>初心者向け資料</summary>
    Beginner = 11,

    /// <summary>アーカイブ(録画など)</summary>
    Archive = 12,

    /// <summary>その他</summary>
    Other = 13,
}
