using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>A new page or link. Files come by the upload.</summary>
public sealed class NewModel(DealRoomDb db, RoomDesk desk, IStringLocalizer texts) : ItemForm(db, texts)
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string What { get; set; } = "page";
    public override ItemKind Kind => What == "link" ? ItemKind.Link : ItemKind.Markdown;

    public async Task OnGetAsync(Guid? section, CancellationToken ct)
    {
        await ReadSectionsAsync(ct);
        Input.Section = section ?? Sections.Select(s => s.Id.Value).FirstOrDefault();
        Input.MayDownload = true;
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await ReadSectionsAsync(ct);
        await RenderAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadSectionsAsync(ct);
        var item = desk.NewItem(Room.Id, default, Kind, AssetKind.Other, "");
        Apply(item);
        var version = await VersionAsync(item.Id, ct);
        if (!ModelState.IsValid || version is null)
            return Page();
        await desk.AddAsync(item, version, [], ct);
        return Back(Texts["room.item.added"]);
    }

    async Task<ItemVersion?> VersionAsync(ItemId item, CancellationToken ct)
    {
        if (Kind == ItemKind.Link)
            return Address() is { } url ? desk.LinkVersion(item, url, User.SellerId()) : null;
        return await RenderAsync(ct) is { } page ? desk.PageVersion(item, page.Ja, page.En, User.SellerId()) : null;
    }
}
