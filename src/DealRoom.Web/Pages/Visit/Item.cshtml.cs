using System.Text.Json;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Rooms;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Visit;

/// <summary>One item: an article, a PDF page by page, a picture, a file to save, or the last step before an address elsewhere.</summary>
public sealed class ItemModel(DealRoomDb db, ViewCapabilities capabilities, BuyerDeeds deeds, RoomFiles files, TimeProvider clock) : RoomPage
{
    const int LongestHeading = 40;

    public RoomViewItem Item { get; private set; } = null!;
    public HtmlString? Article { get; private set; }
    public IReadOnlyList<(int Page, string Heading)> Contents { get; private set; } = [];

    /// <summary>What the page may report; null when nothing of it is written down.</summary>
    public HtmlString? Reading { get; private set; }
    public string FileUrl => At($"/items/{Item.Id}/file");

    public async Task<IActionResult> OnGetAsync(Guid item, CancellationToken ct)
    {
        if (Room.Find(new(item)) is not { } found)
            return NotFound();
        Item = found;
        if (found.Kind == ItemKind.Markdown)
            Article = await ArticleAsync(ct);
        if (found.Kind == ItemKind.Pdf)
            Contents = await ContentsAsync(ct);
        if (found.Kind is ItemKind.Markdown or ItemKind.Pdf or ItemKind.Image)
            Reading = Mint();
        return Page();
    }

    /// <summary>保存: a press, so it may be written down; then the file itself.</summary>
    public async Task<IActionResult> OnPostSaveAsync(Guid item, CancellationToken ct)
    {
        if (Room.Find(new(item)) is not { MayDownload: true, FileHash: not null } found)
            return NotFound();
        await deeds.SaveAsync(Visitor, found.Id, found.Asset, ct);
        return files.Save(HttpContext, Visitor, found.FileHash, found.ContentType, found.FileName);
    }

    HtmlString? Mint()
    {
        if (!Visitor.Records || Visitor.Grant is not { } grant)
            return null;
        var now = clock.GetUtcNow();
        var view = new ViewCapability(
            Guid.CreateVersion7(now),
            grant.Id,
            grant.Device,
            Visitor.Deal,
            Visitor.Room,
            Visitor.Member,
            Item.Id,
            Item.Version,
            Item.Pages,
            AssetKinds.ViewKind(Item.Asset),
            false,
            now
        );
        // the serializer's own escapes keep the text inside its element
        return new(
            JsonSerializer.Serialize(
                new
                {
                    endpoint = Request.PathBase + "/r/signals",
                    view = capabilities.Mint(view),
                    asset = view.Asset,
                    pages = view.Pages,
                }
            )
        );
    }

    async Task<HtmlString?> ArticleAsync(CancellationToken ct)
    {
        var texts = await db.ItemVersions.Where(v => v.Id == Item.Version).Select(v => new { v.HtmlJa, v.HtmlEn }).FirstAsync(ct);
        var english = Language == "en";
        // made safe when it was saved
        var html =
            english && texts.HtmlEn is { Length: > 0 } en ? en
            : texts.HtmlJa is { Length: > 0 } ja ? ja
            : texts.HtmlEn ?? "";
        // the title stands above already
        var again = $"<h2>{Item.Title}</h2>";
        return new(html.StartsWith(again, StringComparison.Ordinal) ? Raised(html[again.Length..].TrimStart()) : html);
    }

    /// <summary>Without its title the article's headings begin one level higher, so that none is skipped below the page's own.</summary>
    static string Raised(string html) =>
        Enumerable
            .Range(3, 4)
            .Aggregate(
                html,
                (text, level) =>
                    text.Replace($"<h{level}>", $"<h{level - 1}>", StringComparison.Ordinal)
                        .Replace($"</h{level}>", $"</h{level - 1}>", StringComparison.Ordinal)
            );

    async Task<IReadOnlyList<(int, string)>> ContentsAsync(CancellationToken ct)
    {
        var pages = await db
            .PageTexts.Where(t => t.VersionId == Item.Version)
            .OrderBy(t => t.Page)
            .Select(t => new { t.Page, Text = t.Text.Substring(0, 200) })
            .ToDictionaryAsync(t => t.Page, t => t.Text, ct);
        return [.. Enumerable.Range(1, Item.Pages).Select(p => (p, Heading(pages.GetValueOrDefault(p, ""))))];
    }

    static string Heading(string text)
    {
        var line =
            text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .FirstOrDefault(l => l.Length > 2 && !l.All(c => char.IsDigit(c) || char.IsPunctuation(c) || c == ' '))
            ?? "";
        if (line.Length <= LongestHeading)
            return line;
        var end = char.IsHighSurrogate(line[LongestHeading - 1]) ? LongestHeading - 1 : LongestHeading;
        return line[..end] + "…";
    }
}
