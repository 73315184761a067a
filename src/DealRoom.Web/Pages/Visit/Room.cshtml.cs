using DealRoom.Domain.Documents;
using DealRoom.Web.Pages.Rooms;
using DealRoom.Web.Texts;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Visit;

/// <summary>The buyer's room: a greeting, what suits this reader, then shelves.</summary>
public sealed class RoomModel(IStringLocalizer texts, TimeProvider clock) : RoomPage
{
    const double MinutesAPage = 0.5;
    protected override string Place => "room";

    public void OnGet() => Today = Dates.FullDay(clock.GetUtcNow(), Host.Zone);

    public string Today { get; private set; } = "";

    /// <summary>PDF・24ページ・約12分</summary>
    public string About(RoomViewItem item)
    {
        if (item.Kind != ItemKind.Pdf)
            return texts["visit.kind." + KindOf(item)].Value;
        var minutes = Math.Max(1, (int)Math.Round(item.Pages * MinutesAPage, MidpointRounding.AwayFromZero));
        return texts["visit.about.pdf", item.Pages, minutes].Value;
    }

    /// <summary>New or revised since this reader pressed the link's button.</summary>
    public string? News(RoomViewItem item)
    {
        if (Visitor.Grant is not { } grant)
            return null;
        if (item.VersionNumber > 1 && item.VersionAt > grant.OpenedAt)
            return texts["visit.news.revised", Dates.Day(item.VersionAt, Host.Zone)].Value;
        return item.PublishedAt > grant.OpenedAt ? texts["visit.news.new", Dates.Day(item.PublishedAt, Host.Zone)].Value : null;
    }

    public static string CoverOf(RoomViewItem item) => item.Kind == ItemKind.File && KindOf(item) == "excel" ? "sheet" : AssetKinds.Code(item.Asset);

    static string KindOf(RoomViewItem item) =>
        item.Kind switch
        {
            ItemKind.Markdown => "page",
            ItemKind.Image => "image",
            ItemKind.Link => "link",
            ItemKind.Pdf => "pdf",
            _ => Path.GetExtension(item.FileName ?? "").ToUpperInvariant() switch
            {
                ".XLSX" or ".CSV" => "excel",
                ".DOCX" => "word",
                ".PPTX" => "slides",
                _ => "file",
            },
        };
}
