using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>What the pages for a new and for a known item share: the fields, and how they are judged.</summary>
public abstract class ItemForm(DealRoomDb db, IStringLocalizer texts) : EditorPage(db, texts)
{
    [BindProperty]
    public ItemInput Input { get; set; } = new();
    public IReadOnlyList<RoomSection> Sections { get; private set; } = [];
    public IReadOnlyList<Domain.Deals.NeedTag> Needs { get; private set; } = [];
    public abstract ItemKind Kind { get; }
    public string? PreviewJa { get; protected set; }
    public string? PreviewEn { get; protected set; }

    protected async Task ReadSectionsAsync(CancellationToken ct)
    {
        Sections = await Db.RoomSections.AsNoTracking().Where(s => s.RoomId == Room.Id).OrderBy(s => s.Position).ToListAsync(ct);
        Needs = await Db.NeedTags.AsNoTracking().Where(n => n.RetiredAt == null).OrderBy(n => n.Position).ToListAsync(ct);
    }

    /// <summary>Writes what was typed into the item; what is wrong stays beside its field.</summary>
    protected void Apply(RoomItem item)
    {
        item.TitleJa = Line(Input.TitleJa, "Input.TitleJa", needed: true);
        item.TitleEn = Line(Input.TitleEn, "Input.TitleEn");
        item.NoteJa = Line(Input.NoteJa, "Input.NoteJa", most: 500);
        item.NoteEn = Line(Input.NoteEn, "Input.NoteEn", most: 500);
        item.Asset = AssetKinds.Parse(Input.Asset) ?? item.Asset;
        item.Audience = Input.Audience.Aggregate(Audience.None, (all, code) => all | (Audiences.Parse(code) ?? Audience.None));
        item.Values = [.. Input.Values.Where(v => Needs.Any(n => n.Id == v)).Distinct()];
        item.MayDownload = Input.MayDownload;
        if (Sections.FirstOrDefault(s => s.Id.Value == Input.Section) is { } section)
            item.SectionId = section.Id;
        else
            ModelState.AddModelError("Input.Section", Texts["room.field.needed"]);
    }

    protected async Task<(MarkdownAnswer.Rendered Ja, MarkdownAnswer.Rendered En)?> RenderAsync(CancellationToken ct)
    {
        var ja = await RenderAsync(Input.MarkdownJa, "Input.MarkdownJa", ct);
        var en = await RenderAsync(Input.MarkdownEn, "Input.MarkdownEn", ct);
        if (ja is { Source.Length: 0 } && en is { Source.Length: 0 })
            ModelState.AddModelError("Input.MarkdownJa", Texts["room.field.needed"]);
        (PreviewJa, PreviewEn) = (ja?.Html, en?.Html);
        return ja is null || en is null ? null : (ja, en);
    }

    async Task<MarkdownAnswer.Rendered?> RenderAsync(string? source, string field, CancellationToken ct)
    {
        var answer = await MarkdownRenderer.RenderAsync(source, ct);
        if (answer is MarkdownAnswer.Refused refused)
            ModelState.AddModelError(field, Texts[refused.Reason]);
        return answer as MarkdownAnswer.Rendered;
    }

    protected string? Address()
    {
        if (LinkTarget.Of(Input.Url) is LinkTarget.Outbound { To: var to })
            return to.AbsoluteUri;
        ModelState.AddModelError("Input.Url", Texts["room.link.wrong"]);
        return null;
    }
}
