using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Moves a deal's score by hand: how far, why, until when; and all who did so before.</summary>
public sealed class OverrideModel(DealRoomDb db, MoveScore move, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public sealed record Told(ScoreOverride Override, string Author, bool Running);

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Expires { get; set; }
    public Deal Deal { get; private set; } = null!;
    public ScoreView? Score { get; private set; }
    public IReadOnlyList<Told> History { get; private set; } = [];
    public TimeZoneInfo Zone => User.Zone();
    DateTimeOffset Now => clock.GetUtcNow();
    public string LastDay => Day(Now.AddDays(MoveScore.MostDays - 1));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        Expires = Day(Now.AddDays(7));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        var outcome = await move.SetAsync(Deal.Id, Points(), Reason, Until(), User, ct);
        if (outcome is not Outcome<DealId>.Refused refused)
            return outcome is Outcome<DealId>.Done ? Redirect($"/deals/{id}") : NotFound();
        foreach (var slip in refused.Slips.All)
            ModelState.AddModelError(char.ToUpperInvariant(slip.Field[0]) + slip.Field[1..], texts[slip.Key, slip.Arguments]);
        return Page();
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id, CancellationToken ct) =>
        await move.LiftAsync(new DealId(id), User, ct) is Outcome<DealId>.NotThere ? NotFound() : Redirect($"/deals/{id}/override");

    // people write the minus in many ways
    double? Points()
    {
        var plain = (Amount ?? "").Normalize(System.Text.NormalizationForm.FormKC).Replace('−', '-').Replace('ー', '-').Replace('‐', '-').Trim();
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            ? points
            : null;
    }

    // the whole of the day that was chosen
    DateTimeOffset? Until()
    {
        if (!DateOnly.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year > 9000)
            return null;
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, Zone.GetUtcOffset(end));
    }

    string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    async Task<bool> FoundAsync(Guid id, CancellationToken ct)
    {
        if (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct) is not { } deal)
            return false;
        Deal = deal;
        Score = (await DealScores.FoldAsync(db, deal.Id, ct))?.At(Now);
        var told = await db.ScoreOverrides.AsNoTracking().Where(o => o.DealId == deal.Id).OrderByDescending(o => o.At).Take(50).ToListAsync(ct);
        var authors = told.Select(o => o.AuthorId).Distinct().ToList();
        var names = (await db.Users.AsNoTracking().Where(u => authors.Contains(u.Id)).ToListAsync(ct)).ToDictionary(u => u.Id, u => u.DisplayName);
        History = told.ConvertAll(o => new Told(o, names.GetValueOrDefault(o.AuthorId, ""), o.LiftedAt is null && o.ExpiresAt > Now));
        return true;
    }
}
