namespace DealRoom.Domain.Ringi.Package;

/// <summary>The sixteen fields of a 稟議書, in customary order (R95). Stored by number.</summary>
public enum RingiField
{
    /// <summary>起案日・起案番号・起案者</summary>
    Drafter = 1,

    /// <summary>件名</summary>
    Subject = 2,

    /// <summary>申請内容: the conclusion first</summary>
    Request = 3,

    /// <summary>背景・現状の課題</summary>
    Background = 4,

    /// <summary>目的・理由</summary>
    Purpose = 5,

    /// <summary>導入内容・範囲・利用人数</summary>
    Scope = 6,

    /// <summary>期待効果</summary>
    Benefits = 7,

    /// <summary>費用・予算</summary>
    Cost = 8,

    /// <summary>費用対効果</summary>
    CostBenefit = 9,

    /// <summary>比較検討</summary>
    Comparison = 10,

    /// <summary>リスクと対策</summary>
    Risks = 11,

    /// <summary>体制・スケジュール</summary>
    Schedule = 12,

    /// <summary>契約条件</summary>
    Terms = 13,

    /// <summary>合議先・確認状況</summary>
    Consulted = 14,

    /// <summary>添付書類一覧</summary>
    Attachments = 15,

    /// <summary>以上</summary>
    End = 16,
}
