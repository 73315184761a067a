using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>The bytes behind a room's pages: originals for the reader on the page, covers, the logo. Each request passes the door by itself.</summary>
public sealed class RoomFiles(Door door, DealRoomDb db, FileAnswers files, RunningFiles running)
{
    public async Task<IActionResult> ItemAsync(HttpContext http, RoomId room, ItemId item, bool cover, CancellationToken ct)
    {
        // a page shows them; nobody opens uploaded bytes as a document of our origin
        if (IsNavigation(http.Request) || await door.EnterAsync(http, room, ct) is not { } visitor)
            return new NotFoundResult();
        var found = await db
            .RoomItems.Where(i => i.Id == item && i.RoomId == room && i.PublishedAt != null && i.RemovedAt == null)
            .Join(
                db.ItemVersions.Where(v => v.ReadyAt != null),
                i => i.CurrentVersionId,
                v => v.Id,
                (i, v) =>
                    new
                    {
                        i.Kind,
                        v.FileHash,
                        v.ContentType,
                        v.FileName,
                        v.CoverHash,
                        v.CoverType,
                    }
            )
            .FirstOrDefaultAsync(ct);
        if (found is null)
            return new NotFoundResult();
        if (!cover && found.Kind is not (ItemKind.Pdf or ItemKind.Image))
            return new NotFoundResult();
        running.Watch(http, visitor);
        return cover ? files.Show(http, found.CoverHash, found.CoverType) : files.Show(http, found.FileHash, found.ContentType, found.FileName);
    }

    public async Task<IActionResult> LogoAsync(HttpContext http, RoomId room, CancellationToken ct)
    {
        if (IsNavigation(http.Request) || await door.EnterAsync(http, room, ct) is not { } visitor)
            return new NotFoundResult();
        var logo = await db.Rooms.Where(r => r.Id == room).Select(r => new { r.LogoHash, r.LogoType }).FirstOrDefaultAsync(ct);
        running.Watch(http, visitor);
        return files.Show(http, logo?.LogoHash, logo?.LogoType);
    }

    /// <summary>The original to keep, after the press of 保存.</summary>
    public IActionResult Save(HttpContext http, Visitor visitor, string hash, string? contentType, string? name)
    {
        running.Watch(http, visitor);
        return files.Save(http, hash, contentType, name ?? "file");
    }

    static bool IsNavigation(HttpRequest request) =>
        request.Headers["Sec-Fetch-Dest"].ToString() is "document" or "iframe" or "frame" or "object" or "embed";
}
