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

[RequestSizeLimit(FileIntake.MostBytes + (16L << 20)), RequestFormLimits(MultipartBodyLengthLimit = FileIntake.MostBytes + (16L << 20))]
public sealed class ItemModel(DealRoomDb db, RoomDesk desk, FileIntake intake, FileAnswers answers, TimeProvider clock, IStringLocalizer texts)
    : ItemForm(db, texts)
{
    public RoomItem Item { get; private set; } = null!;
    public IReadOnlyList<(ItemVersion Version, string By)> Versions { get; private set; } = [];
    public override ItemKind Kind => Item.Kind;

    async Task<bool> FindAsync(Guid itemId, CancellationToken ct)
    {
        await ReadSectionsAsync(ct);
        if (
            await Db.RoomItems.SingleOrDefaultAsync(i => i.Id == new ItemId(itemId) && i.RoomId == Room.Id && i.RemovedAt == null, ct) is not { } item
        )
            return false;
        Item = item;
        var versions = await Db
            .ItemVersions.AsNoTracking()
            .Where(v => v.ItemId == item.Id)
            .OrderByDescending(v => v.Number)
            .Select(v => new { v, By = Db.Users.FirstOrDefault(u => u.Id == v.CreatedBy) })
            .ToListAsync(ct);
        Versions = [.. versions.Select(x => (x.v, x.By?.DisplayName ?? ""))];
        return true;
    }

    ItemVersion? Newest => Versions.Select(v => v.Version).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(Guid itemId, CancellationToken ct)
    {
        if (!await FindAsync(itemId, ct))
            return NotFound();
        Input = new()
        {
            TitleJa = Item.TitleJa,
            TitleEn = Item.TitleEn,
            NoteJa = Item.NoteJa,
            NoteEn = Item.NoteEn,
            Asset = AssetKinds.Code(Item.Asset),
            Audience = [.. Audiences.Codes(Item.Audience)],
            Values = [.. Item.Values],
            MayDownload = Item.MayDownload,
            Section = Item.SectionId.Value,
            MarkdownJa = Newest?.MarkdownJa,
            MarkdownEn = Newest?.MarkdownEn,
            Url = Newest?.Url,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(Guid itemId, CancellationToken ct)
    {
        if (!await FindAsync(itemId, ct))
            return NotFound();
        await RenderAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid itemId, CancellationToken ct)
    {
        if (!await FindAsync(itemId, ct))
            return NotFound();
        Apply(Item);
        var version = await ChangedAsync(ct);
        if (!ModelState.IsValid)
        {
            Db.ChangeTracker.Clear();
            return Page();
        }
        if (version is null)
            await Db.SaveChangesAsync(ct);
        else
            await desk.AddVersionAsync(Item, version, [], ct);
        return Back(Texts["room.saved"]);
    }

    /// <summary>A page or a link whose content was changed gets a new version; a changed title alone does not.</summary>
    async Task<ItemVersion?> ChangedAsync(CancellationToken ct)
    {
        if (Kind == ItemKind.Link)
            return Address() is { } url && url != Newest?.Url ? desk.LinkVersion(Item.Id, url, User.SellerId()) : null;
        if (Kind != ItemKind.Markdown || await RenderAsync(ct) is not var (ja, en))
            return null;
        var same = ja.Source == (Newest?.MarkdownJa ?? "") && en.Source == (Newest?.MarkdownEn ?? "");
        return same ? null : desk.PageVersion(Item.Id, ja, en, User.SellerId());
    }

    public async Task<IActionResult> OnPostVersionAsync(
        Guid itemId,
        List<IFormFile> files,
        IFormFile? intakeRecord,
        IFormFile? cover,
        CancellationToken ct
    )
    {
        if (!await FindAsync(itemId, ct))
            return NotFound();
        var record = await BrowserRecord.ReadAsync(Request.Form.Files.GetFile("intake") ?? intakeRecord, cover, ct);
        if (files is not [var file])
            ModelState.AddModelError("files", Texts["room.upload.none"]);
        else
        {
            switch (await intake.TakeAsync(file, record, ct))
            {
                case IntakeAnswer.Refused refused:
                    ModelState.AddModelError("files", Texts[refused.Reason, refused.About]);
                    break;
                case IntakeAnswer.Taken { File: var taken } when taken.Kind != Kind:
                    ModelState.AddModelError("files", Texts["room.version.kind", Texts["documents.kind." + Kind]]);
                    break;
                case IntakeAnswer.Taken { File: var taken }:
                    await desk.AddVersionAsync(Item, desk.FileVersion(Item.Id, taken, User.SellerId()), taken.Texts, ct);
                    return Back(Texts["room.version.added"], "/Rooms/Item", new { dealId = Deal.Id.Value, itemId });
                default:
                    break;
            }
        }
        if (Request.Headers.Accept == "application/json")
            return BadRequest(new ValidationProblemDetails(ModelState));
        return await AgainAsync(itemId, ct);
    }

    async Task<IActionResult> AgainAsync(Guid itemId, CancellationToken ct)
    {
        var errors = ModelState["files"]?.Errors.Select(e => e.ErrorMessage).ToList() ?? [];
        ModelState.Clear();
        var page = await OnGetAsync(itemId, ct);
        foreach (var error in errors)
            ModelState.AddModelError("files", error);
        return page;
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid itemId, CancellationToken ct)
    {
        if (!await FindAsync(itemId, ct))
            return NotFound();
        (Item.RemovedAt, Item.PublishedAt) = (clock.GetUtcNow(), null);
        await Db.SaveChangesAsync(ct);
        return Back(Texts["room.item.removed", Item.TitleJa]);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid itemId, Guid version, CancellationToken ct) =>
        await FindAsync(itemId, ct) && Versions.Select(v => v.Version).FirstOrDefault(v => v.Id.Value == version) is { } found
            ? answers.Show(HttpContext, found.FileHash, found.ContentType, found.FileName)
            : NotFound();
}
