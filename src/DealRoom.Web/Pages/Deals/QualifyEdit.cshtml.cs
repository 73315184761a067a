using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Changes needs, urgency, history, who decides and from where the lead came.</summary>
public sealed class QualifyEditModel(DealRoomDb db, QualifyDeal qualify, IStringLocalizer texts) : DealPage(db)
{
    static readonly Dictionary<string, string> Fields = new()
    {
        ["severity"] = nameof(QualifyForm.Severity),
        ["regulation"] = nameof(QualifyForm.Regulation),
        ["programme"] = nameof(QualifyForm.Programme),
        ["finalDecider"] = nameof(QualifyForm.FinalDecider),
        ["deciderConfidence"] = nameof(QualifyForm.DeciderConfidence),
        ["deciderSource"] = nameof(QualifyForm.DeciderSource),
    };

    [BindProperty]
    public QualifyForm Input { get; set; } = new();
    public IReadOnlyList<NeedTag> Tags { get; private set; } = [];
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public IReadOnlyList<string> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
            return NotFound();
        Input = QualifyForm.Of(Deal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
            return NotFound();
        var input = Input.Read(ModelState, texts);
        if (!ModelState.IsValid)
            return Page();
        switch (await qualify.DoAsync(Deal.Id, input, User, ct))
        {
            case Outcome<DealId>.Done:
                return Redirect($"/deals/{id}/qualify");
            case Outcome<DealId>.Refused refused:
                ModelState.Take(refused.Slips, Fields, texts);
                return Page();
            default:
                return NotFound();
        }
    }

    async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return false;
        Tags = await Db.NeedTags.AsNoTracking().Where(n => n.RetiredAt == null || Deal.Needs.Contains(n.Id)).OrderBy(n => n.Position).ToListAsync(ct);
        Members = await Db.Members.AsNoTracking().Where(m => m.DealId == Deal.Id && m.LeftAt == null).OrderBy(m => m.CreatedAt).ToListAsync(ct);
        Programmes = await Db.Deals.Where(d => d.Programme != "").Select(d => d.Programme).Distinct().OrderBy(p => p).Take(100).ToListAsync(ct);
        return true;
    }
}
