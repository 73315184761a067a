namespace DealRoom.Domain.Ringi.Package;

/// <summary>The table of fields (R95).</summary>
public static class RingiFields
{
    /// <summary>The most characters of a field: forms of approval tools take no more in one box. A line end counts as one.</summary>
    public const int MostCharacters = 1000;

    /// <summary>All sixteen, in order.</summary>
    public static IReadOnlyList<RingiFieldRule> Each { get; } =
    [
        new(RingiField.Drafter, new("起案日・起案番号・起案者", "Date, number, drafter"), RingiAuthor.Drafter, [], 200, 200),
        new(RingiField.Subject, new("件名", "Subject"), RingiAuthor.Vendor, [], 40, 80),
        new(RingiField.Request, new("申請内容", "Request"), RingiAuthor.Vendor, [RingiSource.Quotation, RingiSource.Roi], 200, 500),
        new(RingiField.Background, new("背景・現状の課題", "Background"), RingiAuthor.Joint, [RingiSource.Hearing]),
        new(RingiField.Purpose, new("目的・理由", "Purpose"), RingiAuthor.Joint, [RingiSource.Hearing]),
        new(RingiField.Scope, new("導入内容・範囲・利用人数", "Scope and users"), RingiAuthor.Vendor, [RingiSource.Quotation]),
        new(RingiField.Benefits, new("期待効果", "Expected benefits"), RingiAuthor.Automatic, [RingiSource.Roi]),
        new(RingiField.Cost, new("費用・予算", "Cost and budget"), RingiAuthor.Automatic, [RingiSource.Quotation]),
        new(RingiField.CostBenefit, new("費用対効果", "Cost-benefit"), RingiAuthor.Automatic, [RingiSource.Roi]),
        new(RingiField.Comparison, new("比較検討", "Alternatives"), RingiAuthor.Vendor, [RingiSource.Comparison]),
        new(RingiField.Risks, new("リスクと対策", "Risks and measures"), RingiAuthor.Joint, [RingiSource.Risks]),
        new(RingiField.Schedule, new("体制・スケジュール", "Team and schedule"), RingiAuthor.Joint, [RingiSource.Schedule]),
        new(RingiField.Terms, new("契約条件", "Contract terms"), RingiAuthor.Vendor, [RingiSource.Terms]),
        new(RingiField.Consulted, new("合議先・関係部署確認状況", "Departments consulted"), RingiAuthor.Drafter, [RingiSource.Nemawashi]),
        new(RingiField.Attachments, new("添付書類一覧", "Attachments"), RingiAuthor.Automatic, [RingiSource.Materials, RingiSource.Quotation]),
        new(RingiField.End, new("以上", "End"), RingiAuthor.Automatic, [], 20, 40),
    ];

    /// <summary>The rule of a field.</summary>
    public static RingiFieldRule Rule(RingiField field) => Each[(int)field - 1];
}
