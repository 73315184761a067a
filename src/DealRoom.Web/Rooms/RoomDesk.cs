using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>
/// What stands in a room, from the seller's side (R54). Everything starts as a draft; what readers see is the item's current version, and a
/// version becomes current only when its intake record exists.
/// </summary>
public sealed class RoomDesk(DealRoomDb db, TimeProvider clock)
{
    public async Task<RoomSection> AddSectionAsync(RoomId room, string ja, string en, CancellationToken ct)
    {
        var last = await db.RoomSections.Where(s => s.RoomId == room).MaxAsync(s => (int?)s.Position, ct) ?? -1;
        var section = new RoomSection
        {
            Id = new(Guid.CreateVersion7(clock.GetUtcNow())),
            RoomId = room,
            TitleJa = ja,
            TitleEn = en,
            Position = last + 1,
        };
        db.RoomSections.Add(section);
        await db.SaveChangesAsync(ct);
        return section;
    }

    /// <returns>False while items stand in it: nothing disappears with a heading.</returns>
    public async Task<bool> RemoveSectionAsync(RoomId room, SectionId id, CancellationToken ct)
    {
        if (await db.RoomItems.AnyAsync(i => i.SectionId == id && i.RemovedAt == null, ct))
            return false;
        var heir = await db
            .RoomSections.Where(s => s.RoomId == room && s.Id != id)
            .OrderBy(s => s.Position)
            .Select(s => (SectionId?)s.Id)
            .FirstOrDefaultAsync(ct);
        if (heir is not { } other)
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // removed items keep a section, for the ledger's sake
        await db.RoomItems.Where(i => i.SectionId == id && i.RoomId == room).ExecuteUpdateAsync(set => set.SetProperty(i => i.SectionId, other), ct);
        await db.RoomSections.Where(s => s.Id == id && s.RoomId == room).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task<RoomItem> AddAsync(RoomItem item, ItemVersion version, IReadOnlyList<string> texts, CancellationToken ct)
    {
        item.Position =
            (await db.RoomItems.Where(i => i.SectionId == item.SectionId && i.RemovedAt == null).MaxAsync(i => (int?)i.Position, ct) ?? -1) + 1;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.RoomItems.Add(item);
        Stand(item, version, texts);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return item;
    }

    /// <summary>A new version behind the same item: links, readings and heat strips stay with the item.</summary>
    public async Task AddVersionAsync(RoomItem item, ItemVersion version, IReadOnlyList<string> texts, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // two people may add one at the same moment: whoever holds the item's row numbers first
        await db.RoomItems.Where(i => i.Id == item.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Position, i => i.Position), ct);
        version.Number = (await db.ItemVersions.Where(v => v.ItemId == item.Id).MaxAsync(v => (int?)v.Number, ct) ?? 0) + 1;
        Stand(item, version, texts);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    void Stand(RoomItem item, ItemVersion version, IReadOnlyList<string> texts)
    {
        db.ItemVersions.Add(version);
        db.PageTexts.AddRange(PdfIntake.Rows(version.Id, texts));
        if (version.ReadyAt is not null)
            item.CurrentVersionId = version.Id;
    }

    public RoomItem NewItem(RoomId room, SectionId section, ItemKind kind, AssetKind asset, string titleJa) =>
        new()
        {
            Id = new(Guid.CreateVersion7(clock.GetUtcNow())),
            RoomId = room,
            SectionId = section,
            Kind = kind,
            Asset = asset,
            TitleJa = titleJa,
            CreatedAt = clock.GetUtcNow(),
        };

    public ItemVersion FileVersion(ItemId item, TakenFile file, string by)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = new(Guid.CreateVersion7(now)),
            ItemId = item,
            CreatedAt = now,
            CreatedBy = by,
            FileHash = file.Hash,
            FileName = file.Name,
            ContentType = file.ContentType,
            Size = file.Size,
            Pages = file.Pages,
            CoverHash = file.CoverHash,
            CoverType = file.CoverType,
            IntakeBy = file.IntakeBy,
            ReadyAt = file.IntakeBy is null ? null : now,
        };
    }

    public ItemVersion PageVersion(ItemId item, MarkdownAnswer.Rendered ja, MarkdownAnswer.Rendered en, string by)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = new(Guid.CreateVersion7(now)),
            ItemId = item,
            CreatedAt = now,
            CreatedBy = by,
            MarkdownJa = ja.Source,
            HtmlJa = ja.Html,
            MarkdownEn = en.Source,
            HtmlEn = en.Html,
            ReadyAt = now,
        };
    }

    public ItemVersion LinkVersion(ItemId item, string url, string by)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = new(Guid.CreateVersion7(now)),
            ItemId = item,
            CreatedAt = now,
            CreatedBy = by,
            Url = url,
            ReadyAt = now,
        };
    }

    /// <summary>The given ids first, in their order; whatever was not named keeps its place behind them.</summary>
    public async Task OrderItemsAsync(SectionId section, IReadOnlyList<Guid> order, CancellationToken ct)
    {
        var items = await db.RoomItems.Where(i => i.SectionId == section && i.RemovedAt == null).OrderBy(i => i.Position).ToListAsync(ct);
        var places = Places(items.Select(i => i.Id.Value), order);
        foreach (var item in items)
            item.Position = places[item.Id.Value];
        await db.SaveChangesAsync(ct);
    }

    public async Task OrderSectionsAsync(RoomId room, IReadOnlyList<Guid> order, CancellationToken ct)
    {
        var sections = await db.RoomSections.Where(s => s.RoomId == room).OrderBy(s => s.Position).ToListAsync(ct);
        var places = Places(sections.Select(s => s.Id.Value), order);
        foreach (var section in sections)
            section.Position = places[section.Id.Value];
        await db.SaveChangesAsync(ct);
    }

    static Dictionary<Guid, int> Places(IEnumerable<Guid> now, IReadOnlyList<Guid> order)
    {
        var all = now.ToList();
        return order.Where(all.Contains).Concat(all).Distinct().Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
    }
}
