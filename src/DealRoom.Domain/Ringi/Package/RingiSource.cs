namespace DealRoom.Domain.Ringi.Package;

/// <summary>What a field is built from; when that has another version, the field is stale. Stored by number.</summary>
public enum RingiSource
{
    /// <summary>見積書</summary>
    Quotation = 1,

    /// <summary>投資対効果の試算</summary>
    Roi = 2,

    /// <summary>比較表</summary>
    Comparison = 3,

    /// <summary>リスクの表</summary>
    Risks = 4,

    /// <summary>計画</summary>
    Schedule = 5,

    /// <summary>契約書案</summary>
    Terms = 6,

    /// <summary>社内のご説明 (nemawashi)</summary>
    Nemawashi = 7,

    /// <summary>添付する資料</summary>
    Materials = 8,

    /// <summary>お打ち合わせ</summary>
    Hearing = 9,
}
