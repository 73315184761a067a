using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;

namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>部署ごとの確認 (R47): what each department checks, and whether the room holds what it needs. The rows are a beginning to be edited.</summary>
public static class DepartmentChecklist
{
    /// <summary>What a new deal starts with.</summary>
    public static IReadOnlyList<ChecklistRow> Default { get; } =
    [
        new(
            Department.Sponsoring,
            new("必要性、予算、優先度", "Need, budget, priority"),
            [
                new("summary", new("1枚でわかる概要", "One-page summary")),
                new("proposal", new("提案書", "Proposal"), AssetKind.Proposal),
                new("roi", new("投資対効果の試算", "ROI estimate")),
            ]
        ),
        new(
            Department.It,
            new(
                "認証、暗号化、保管場所、バックアップ、SLA、ログ、API、第三者認証",
                "Sign-in, encryption, data location, backup, SLA, logs, API, certificates"
            ),
            [
                new("security-sheet", new("情報セキュリティチェックシートの回答", "Security questionnaire answers"), AssetKind.Security),
                new("diagram", new("構成図", "Architecture diagram")),
                new("sla", new("SLA", "SLA")),
                new("vulnerability", new("脆弱性への対応方針", "Vulnerability policy")),
            ]
        ),
        new(
            Department.Legal,
            new("契約書案、利用規約、反社条項、知的財産、責任制限", "Draft contract, terms, anti-social-forces clause, IP, liability"),
            [
                new("contract", new("契約書案", "Draft contract"), AssetKind.Contract),
                new("personal-data", new("個人情報の取扱い", "Personal data processing")),
            ]
        ),
        new(
            Department.Procurement,
            new("相見積、取引先登録、支払条件、反社チェック", "Competitive quotes, vendor registration, payment terms, anti-social-forces check"),
            [
                new("quote", new("見積書", "Quotation"), AssetKind.Pricing),
                new("company", new("会社概要", "Company profile")),
                new("registration", new("登記・適格請求書発行事業者登録番号", "Company register and invoice number")),
                new("antisocial", new("反社会的勢力の排除に関する表明", "Anti-social-forces declaration")),
            ]
        ),
        new(
            Department.Accounting,
            new("予算科目、資産か費用か、支払サイト、税", "Budget item, asset or expense, payment term, tax"),
            [new("quote-detail", new("見積内訳", "Quotation details"), AssetKind.Pricing), new("billing", new("請求条件", "Billing terms"))]
        ),
        new(
            Department.Executive,
            new("戦略との整合、費用対効果、リスク", "Fit with strategy, cost-benefit, risk"),
            [new("executive", new("役員向け1枚", "Executive one-pager"))]
        ),
    ];

    /// <summary>How it stands with a department's document, given the items buyers can see.</summary>
    public static ChecklistState StateOf(ChecklistAsset asset, Department department, IEnumerable<RoomAsset> room)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(room);
        var items = room.ToList();
        var found = items.Where(item => item.ChecklistKeys.Contains(asset.Key, StringComparer.Ordinal)).ToList();
        if (found.Count == 0)
        {
            found = [.. items.Where(item => item.Kind == asset.Kind && item.ChecklistKeys.Count == 0)];
        }

        return found.Count == 0 ? ChecklistState.NotInRoom
            : found.Any(item => item.OpenedBy.Contains(department)) ? ChecklistState.Opened
            : found.Any(item => item.OpenedBy.Count > 0) ? ChecklistState.OpenedByOthers
            : ChecklistState.NotOpened;
    }
}
