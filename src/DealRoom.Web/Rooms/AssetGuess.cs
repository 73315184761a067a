using DealRoom.Domain.Documents;

namespace DealRoom.Web.Rooms;

/// <summary>What an uploaded file is probably about, by the words of its name; the seller can say otherwise.</summary>
public static class AssetGuess
{
    static readonly (AssetKind Kind, string[] Words)[] Table =
    [
        (AssetKind.Ringi, ["稟議", "ringi"]),
        (AssetKind.Contract, ["契約", "約款", "contract", "agreement", "terms"]),
        (AssetKind.Pricing, ["料金", "価格", "見積", "費用", "pricing", "price", "quote", "estimate"]),
        (AssetKind.Security, ["セキュリティ", "安全管理", "security"]),
        (AssetKind.Case, ["事例", "case"]),
        (AssetKind.Proposal, ["提案", "proposal"]),
        (AssetKind.Guide, ["ガイド", "手順", "guide", "manual"]),
        (AssetKind.Report, ["レポート", "調査", "report", "whitepaper"]),
        (AssetKind.Product, ["製品", "紹介", "カタログ", "機能", "product", "catalog", "brochure"]),
    ];

    public static AssetKind Of(string fileName) =>
        Table
            .Where(row => row.Words.Any(word => fileName.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(row => (AssetKind?)row.Kind)
            .FirstOrDefault()
        ?? AssetKind.Other;
}
