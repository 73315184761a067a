using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>The last look before a model takes effect, or before one is taken back: what changes, from when, and why.</summary>
[Authorize(Policy = AccessModule.Lead)]
public sealed class PublishModel(DealRoomDb db, ModelDesk desk, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>now, or at the instant typed.</summary>
    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public int Edition { get; set; }

    public ModelVersions.Line Shown { get; private set; } = null!;
    public ScoreModel Before { get; private set; } = ScoreModel.Default;
    public ModelPreview? Preview { get; private set; }
    public bool Retiring => Shown.Row!.Status == ModelStatus.Published;
    public IReadOnlyList<ModelField> Changed => ModelFields.Between(Before, Shown.Model);

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(int version, CancellationToken ct)
    {
        if (!await FoundAsync(version, ct))
            return NotFound();
        (When, Edition) = ("now", Shown.Row!.Edition);
        At = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), User.Zone()).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await PreviewAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken ct)
    {
        if (!await FoundAsync(version, ct))
            return NotFound();
        var reason = ReasonTyped();
        var from = Retiring ? null : FromTyped();
        if (!ModelState.IsValid)
        {
            await PreviewAsync(ct);
            return Page();
        }
        var done = Retiring
            ? await desk.RetireAsync(version, reason, User.SellerId(), ct)
            : await desk.PublishAsync(version, Edition, from, reason, User.SellerId(), ct);
        Done = texts[
            !done ? "model.changed-meanwhile"
            : Retiring ? "model.retired"
            : "model.published"
        ];
        return Redirect($"/scoring/{version}");
    }

    string ReasonTyped()
    {
        var (key, value) = TypedText.Clean(Reason, 1000) switch
        {
            TypedText.Accepted { Value.Length: > 0 } typed => (null, typed.Value),
            TypedText.Accepted => ("model.reason.missing", ""),
            TypedText.TooLong => ("model.reason.long", ""),
            _ => ("shared.error.not-text", ""),
        };
        if (key is not null)
            ModelState.AddModelError(nameof(Reason), texts[key]);
        return value;
    }

    DateTimeOffset? FromTyped()
    {
        if (When != "at")
            return null;
        if (
            !DateTime.TryParseExact(
                At,
                ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
        {
            ModelState.AddModelError(nameof(At), texts["model.at.wrong"]);
            return null;
        }
        var zone = User.Zone();
        // an hour a clock change skips is taken as the one after it
        var from = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        if (from < clock.GetUtcNow() - ModelDesk.Furthest || from > clock.GetUtcNow().AddDays(366))
            ModelState.AddModelError(nameof(At), texts["model.at.range"]);
        return from;
    }

    async Task<bool> FoundAsync(int version, CancellationToken ct)
    {
        var all = await ModelVersions.AllAsync(db, clock.GetUtcNow(), ct);
        if (
            all.FirstOrDefault(v => v.Version == version)
            is not { Row: { Status: ModelStatus.Draft or ModelStatus.Shadow or ModelStatus.Published } row } found
        )
            return false;
        Shown = found;
        Before = await ModelBook.ReadAsync(db, row.BasedOn, ct);
        return true;
    }

    async Task PreviewAsync(CancellationToken ct)
    {
        if (!Retiring)
            Preview = await ModelPreview.OfAsync(db, db.Deals, Shown.Model, Shown.Segment, clock.GetUtcNow(), ct);
    }
}
