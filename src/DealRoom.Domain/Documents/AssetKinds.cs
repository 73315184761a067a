using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Documents;

/// <summary>The outside name of each asset kind, and what reading and saving it counts as (R106–R109).</summary>
public static class AssetKinds
{
    private static readonly (AssetKind Kind, string Code, SignalKind? View, SignalKind Save)[] Table =
    [
        (AssetKind.Pricing, "pricing", SignalKind.PricingView, SignalKind.FileDownload),
        (AssetKind.Case, "case", SignalKind.CaseView, SignalKind.FileDownload),
        (AssetKind.Product, "product", SignalKind.ProductView, SignalKind.FileDownload),
        (AssetKind.Proposal, "proposal", SignalKind.ProposalView, SignalKind.FileDownload),
        (AssetKind.Security, "security", SignalKind.SecurityView, SignalKind.FileDownload),
        (AssetKind.Contract, "contract", SignalKind.ContractView, SignalKind.FileDownload),
        (AssetKind.Ringi, "ringi", SignalKind.RingiView, SignalKind.FileDownload),
        (AssetKind.Blog, "blog", SignalKind.BlogView, SignalKind.FileDownload),
        (AssetKind.Guide, "guide", SignalKind.BlogView, SignalKind.GuideDownload),
        (AssetKind.Report, "report", SignalKind.BlogView, SignalKind.ReportDownload),
        (AssetKind.Beginner, "beginner", SignalKind.BlogView, SignalKind.BeginnerDownload),
        (AssetKind.Archive, "archive", SignalKind.ArchiveView, SignalKind.FileDownload),
        (AssetKind.Other, "other", null, SignalKind.FileDownload),
    ];

    /// <summary>Every kind, in the order screens list them.</summary>
    public static IReadOnlyList<AssetKind> Each { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>The outside name.</summary>
    public static string Code(AssetKind kind) => Row(kind).Code;

    /// <summary>The kind of an outside name; null when it is none.</summary>
    public static AssetKind? Parse(string? code)
    {
        foreach (var row in Table)
        {
            if (string.Equals(row.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return row.Kind;
            }
        }

        return null;
    }

    /// <summary>What reading it counts as; null when reading it is worth nothing and is no activity.</summary>
    public static SignalKind? ViewKind(AssetKind kind) => Row(kind).View;

    /// <summary>What saving it counts as: for most files activity at 0 points.</summary>
    public static SignalKind SaveKind(AssetKind kind) => Row(kind).Save;

    private static (AssetKind Kind, string Code, SignalKind? View, SignalKind Save) Row(AssetKind kind) => Table.First(row => row.Kind == kind);
}
