using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>One version of the score model: read by everybody, written as a draft by managers and administrators, tried on real deals at once.</summary>
public sealed class ScoreModelPage(DealRoomDb db, ModelDesk desk, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public IReadOnlyList<ModelVersions.Line> Versions { get; private set; } = [];
    public ModelVersions.Line Shown { get; private set; } = null!;
    public ScoreModel Before { get; private set; } = ScoreModel.Default;
    public ModelForm Typed { get; private set; } = new();
    public ModelPreview? Preview { get; private set; }
    public RescoreRow? Job { get; private set; }
    public TimeZoneInfo Zone => User.Zone();
    public bool MayLead => User.SeesAll();
    public bool Editable => MayLead && Shown.Row is { Status: ModelStatus.Draft or ModelStatus.Shadow };
    public DateTimeOffset Now => clock.GetUtcNow();

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(int? version, CancellationToken ct)
    {
        if (!await FoundAsync(version, ct))
            return NotFound();
        Typed = ModelForm.Of(Shown.Model, Shown.Segment, Shown.Row?.Purpose ?? "");
        await PreviewAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync(int? version, CancellationToken ct)
    {
        if (!MayLead)
            return Forbid();
        if (!await FoundAsync(version, ct))
            return NotFound();
        var begun = await desk.BeginAsync(Shown.Version, User.SellerId(), ct);
        Done = texts["model.begun", begun];
        return Redirect($"/scoring/{begun}");
    }

    public async Task<IActionResult> OnPostSaveAsync(int version, int edition, CancellationToken ct)
    {
        if (!MayLead)
            return Forbid();
        if (!await FoundAsync(version, ct) || Shown.Row is null)
            return NotFound();
        Typed = ModelForm.Read(Request.Form, Shown.Model, texts);
        if (Typed.IsValid && !await desk.ChangeAsync(version, edition, Typed.Model, Typed.Segment, Typed.Purpose, ct))
            Typed.Errors[""] = texts["model.changed-meanwhile"];
        if (!Typed.IsValid)
        {
            await PreviewAsync(ct);
            return Page();
        }
        Done = texts["model.saved"];
        return Redirect($"/scoring/{version}");
    }

    public Task<IActionResult> OnPostShadowAsync(int version, int edition, bool on, CancellationToken ct) =>
        StepAsync(version, () => desk.ShadowAsync(version, edition, on, ct), on ? "model.shadowed" : "model.unshadowed");

    public async Task<IActionResult> OnPostDiscardAsync(int version, int edition, CancellationToken ct)
    {
        var answer = await StepAsync(version, () => desk.DiscardAsync(version, edition, ct), "model.discarded");
        return answer is RedirectResult ? Redirect("/scoring") : answer;
    }

    async Task<IActionResult> StepAsync(int version, Func<Task<bool>> step, string said)
    {
        if (!MayLead)
            return Forbid();
        Done = texts[await step() ? said : "model.changed-meanwhile"];
        return Redirect($"/scoring/{version}");
    }

    async Task<bool> FoundAsync(int? version, CancellationToken ct)
    {
        Versions = await ModelVersions.AllAsync(db, Now, ct);
        var wanted = version ?? Versions.First(v => v.Standing == ModelStanding.InForce && v.Segment.Closeness == 0).Version;
        if (Versions.FirstOrDefault(v => v.Version == wanted) is not { } found)
            return false;
        Shown = found;
        Before = await ModelBook.ReadAsync(db, found.Row?.BasedOn ?? ScoreModel.Default.Version, ct);
        Job = await db.Rescores.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        return true;
    }

    async Task PreviewAsync(CancellationToken ct)
    {
        if (Shown.Row is { Status: ModelStatus.Draft or ModelStatus.Shadow })
            Preview = await ModelPreview.OfAsync(db, db.Deals.AsNoTracking().SeenBy(User, db), Shown.Model, Shown.Segment, Now, ct);
    }

    public IEnumerable<ModelFieldView> Fields(string group) =>
        ModelFields
            .All.Where(f => f.Group == group)
            .Select(f => new ModelFieldView(
                f,
                f.Of(Before),
                f.Of(Shown.Model),
                Typed.Of(f.Name),
                Typed.Errors.GetValueOrDefault(f.Name),
                Editable,
                Shown.Row is null
            ));
}
