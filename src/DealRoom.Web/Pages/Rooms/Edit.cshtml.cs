using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>One item as the seller sees it: with its drafts.</summary>
public sealed record ShelfItem(RoomItem Item, ItemVersion? Current, bool Preparing);

[RequestSizeLimit(FileIntake.MostBytes + (16L << 20)), RequestFormLimits(MultipartBodyLengthLimit = FileIntake.MostBytes + (16L << 20))]
public sealed class EditModel(DealRoomDb db, RoomDesk desk, FileIntake intake, TimeProvider clock, IStringLocalizer texts) : EditorPage(db, texts)
{
    public IReadOnlyList<RoomSection> Sections { get; private set; } = [];
    public ILookup<SectionId, ShelfItem> Items { get; private set; } = Array.Empty<ShelfItem>().ToLookup(i => i.Item.SectionId);
    public IReadOnlyList<Member> Members { get; private set; } = [];

    [BindProperty]
    public string? TitleJa { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    async Task ReadAsync(CancellationToken ct)
    {
        Sections = await Db.RoomSections.AsNoTracking().Where(s => s.RoomId == Room.Id).OrderBy(s => s.Position).ToListAsync(ct);
        Members = await Db.Members.AsNoTracking().Where(m => m.DealId == Deal.Id && m.LeftAt == null).OrderBy(m => m.CreatedAt).ToListAsync(ct);
        var items = await Db
            .RoomItems.AsNoTracking()
            .Where(i => i.RoomId == Room.Id && i.RemovedAt == null)
            .OrderBy(i => i.Position)
            .Select(i => new
            {
                Item = i,
                Current = Db.ItemVersions.FirstOrDefault(v => v.Id == i.CurrentVersionId),
                Preparing = Db.ItemVersions.Any(v => v.ItemId == i.Id && v.ReadyAt == null),
            })
            .ToListAsync(ct);
        Items = items.Select(i => new ShelfItem(i.Item, i.Current, i.Preparing)).ToLookup(i => i.Item.SectionId);
    }

    async Task<SectionId?> SectionAsync(Guid? id, CancellationToken ct)
    {
        var wanted = new SectionId(id ?? Guid.Empty);
        return await Db.RoomSections.AnyAsync(s => s.Id == wanted && s.RoomId == Room.Id, ct) ? wanted : null;
    }

    Task<RoomItem?> ItemAsync(Guid id, CancellationToken ct) =>
        Db.RoomItems.SingleOrDefaultAsync(i => i.Id == new ItemId(id) && i.RoomId == Room.Id && i.RemovedAt == null, ct);

    public async Task<IActionResult> OnPostSectionAsync(CancellationToken ct)
    {
        var (ja, en) = (Line(TitleJa, nameof(TitleJa), needed: true), Line(TitleEn, nameof(TitleEn)));
        if (!ModelState.IsValid)
        {
            await ReadAsync(ct);
            return Page();
        }
        await desk.AddSectionAsync(Room.Id, ja, en, ct);
        return Back(Texts["room.section.added"]);
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid section, CancellationToken ct)
    {
        var (ja, en) = (Line(TitleJa, nameof(TitleJa), needed: true), Line(TitleEn, nameof(TitleEn)));
        if (await Db.RoomSections.SingleOrDefaultAsync(s => s.Id == new SectionId(section) && s.RoomId == Room.Id, ct) is not { } found)
            return NotFound();
        if (!ModelState.IsValid)
        {
            await ReadAsync(ct);
            return Page();
        }
        (found.TitleJa, found.TitleEn) = (ja, en);
        await Db.SaveChangesAsync(ct);
        return Back(Texts["room.saved"]);
    }

    public async Task<IActionResult> OnPostRemoveSectionAsync(Guid section, CancellationToken ct)
    {
        if (await SectionAsync(section, ct) is not { } id)
            return NotFound();
        return Back(Texts[await desk.RemoveSectionAsync(Room.Id, id, ct) ? "room.section.removed" : "room.section.not-empty"]);
    }

    public async Task<IActionResult> OnPostMoveSectionAsync(Guid section, int by, CancellationToken ct)
    {
        var order = await Db.RoomSections.Where(s => s.RoomId == Room.Id).OrderBy(s => s.Position).Select(s => s.Id).ToListAsync(ct);
        await desk.OrderSectionsAsync(Room.Id, Moved([.. order.Select(s => s.Value)], section, by), ct);
        return Back(Texts["room.moved"]);
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid item, int by, CancellationToken ct)
    {
        if (await ItemAsync(item, ct) is not { } found)
            return NotFound();
        var order = await Db
            .RoomItems.Where(i => i.SectionId == found.SectionId && i.RemovedAt == null)
            .OrderBy(i => i.Position)
            .Select(i => i.Id)
            .ToListAsync(ct);
        await desk.OrderItemsAsync(found.SectionId, Moved([.. order.Select(i => i.Value)], item, by), ct);
        return Back(Texts["room.moved"]);
    }

    static List<Guid> Moved(List<Guid> order, Guid id, int by)
    {
        var at = order.IndexOf(id);
        if (at < 0)
            return order;
        order.RemoveAt(at);
        order.Insert(Math.Clamp(at + Math.Sign(by), 0, order.Count), id);
        return order;
    }

    public async Task<IActionResult> OnPostOrderAsync(Guid section, List<Guid> order, CancellationToken ct)
    {
        if (await SectionAsync(section, ct) is not { } id)
            return NotFound();
        await desk.OrderItemsAsync(id, order, ct);
        return Back(Texts["room.moved"]);
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid item, bool publish, CancellationToken ct)
    {
        if (await ItemAsync(item, ct) is not { } found)
            return NotFound();
        found.PublishedAt = publish ? found.PublishedAt ?? clock.GetUtcNow() : null;
        await Db.SaveChangesAsync(ct);
        return Back(Texts[publish ? "room.item.published" : "room.item.withdrawn"]);
    }

    public async Task<IActionResult> OnPostUploadAsync(
        List<IFormFile> files,
        IFormFile? intake,
        IFormFile? cover,
        Guid section,
        string? asset,
        bool publish,
        CancellationToken ct
    )
    {
        if (await SectionAsync(section, ct) is not { } id)
            return NotFound();
        if (files.Count == 0)
            ModelState.AddModelError("files", Texts["room.upload.none"]);
        var record = files.Count == 1 ? await BrowserRecord.ReadAsync(intake, cover, ct) : null;
        foreach (var file in files)
            await TakeAsync(file, record, id, asset, publish, ct);
        if (ModelState.IsValid)
            return Back(Texts["room.upload.done", files.Count]);
        if (Request.Headers.Accept == "application/json")
            return BadRequest(new ValidationProblemDetails(ModelState));
        await ReadAsync(ct);
        return Page();
    }

    async Task TakeAsync(IFormFile file, BrowserRecord? record, SectionId section, string? asset, bool publish, CancellationToken ct)
    {
        var answer = await intake.TakeAsync(file, record, ct);
        if (answer is not IntakeAnswer.Taken { File: var taken })
        {
            var refused = (IntakeAnswer.Refused)answer;
            ModelState.AddModelError("files", $"{FileNames.Clean(file.FileName)}: {Texts[refused.Reason, refused.About]}");
            return;
        }
        var item = desk.NewItem(
            Room.Id,
            section,
            taken.Kind,
            AssetKinds.Parse(asset) ?? AssetGuess.Of(taken.Name),
            Path.GetFileNameWithoutExtension(taken.Name)
        );
        item.PublishedAt = publish ? clock.GetUtcNow() : null;
        await desk.AddAsync(item, desk.FileVersion(item.Id, taken, User.SellerId()), taken.Texts, ct);
    }
}
