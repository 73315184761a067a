using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DealRoom.Web.Rooms;

/// <summary>The bytes behind a room's pages: originals for the reader on the page, covers, the logo. Each request passes the door by itself.</summary>
public sealed class RoomFiles(Door door, DealRoomDb db, DataFolder folder, RunningFiles running)
{
    public async Task<IActionResult> ItemAsync(HttpContext http, RoomId room, ItemId item, bool cover, CancellationToken ct)
    {
        // a page shows them; nobody opens uploaded bytes as a document of our origin
        if (IsNavigation(http.Request) || await door.EnterAsync(http, room, ct) is not { } visitor) return new NotFoundResult();
        var found = await db.RoomItems.Where(i => i.Id == item && i.RoomId == room && i.PublishedAt != null && i.RemovedAt == null)
            .Join(db.ItemVersions.Where(v => v.ReadyAt != null), i => i.CurrentVersionId, v => v.Id, (i, v) => new { i.Kind, v.FileHash, v.ContentType, v.FileName, v.CoverHash, v.CoverType })
            .FirstOrDefaultAsync(ct);
        if (found is null) return new NotFoundResult();
        if (cover) return Send(http, visitor, "inline", found.CoverHash, found.CoverType, "cover");
        return found.Kind is ItemKind.Pdf or ItemKind.Image ? Send(http, visitor, "inline", found.FileHash, found.ContentType, found.FileName) : new NotFoundResult();
    }

    public async Task<IActionResult> LogoAsync(HttpContext http, RoomId room, CancellationToken ct)
    {
        if (IsNavigation(http.Request) || await door.EnterAsync(http, room, ct) is not { } visitor) return new NotFoundResult();
        var logo = await db.Rooms.Where(r => r.Id == room).Select(r => new { r.LogoHash, r.LogoType }).FirstOrDefaultAsync(ct);
        return Send(http, visitor, "inline", logo?.LogoHash, logo?.LogoType, "logo");
    }

    /// <summary>The original to keep, after the press of 保存.</summary>
    public IActionResult Save(HttpContext http, Visitor visitor, string? hash, string? contentType, string? name) => Send(http, visitor, "attachment", hash, contentType, name);

    IActionResult Send(HttpContext http, Visitor visitor, string how, string? hash, string? contentType, string? name)
    {
        if (hash is null || contentType is null) return new NotFoundResult();
        var path = Path.Combine(folder.Files, hash[..2], hash);
        if (!File.Exists(path)) return new NotFoundResult();
        var disposition = new ContentDispositionHeaderValue(how);
        disposition.SetHttpFileName(name is { Length: > 0 } ? name : "file");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        http.Response.Headers.CacheControl = "private, no-store";
        running.Watch(http, visitor);
        return new PhysicalFileResult(path, contentType) { EnableRangeProcessing = true };
    }

    static bool IsNavigation(HttpRequest request) => request.Headers["Sec-Fetch-Dest"].ToString() is "document" or "iframe" or "frame" or "object" or "embed";
}
