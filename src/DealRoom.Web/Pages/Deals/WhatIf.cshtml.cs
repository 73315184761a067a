using DealRoom.Domain.Documents;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What would move this deal: every move computed by the engine on a copy, and the cheapest ones that reach a goal.</summary>
public sealed class WhatIfModel(DealRoomDb db, DealScores scores, TimeProvider clock) : DealPage(db)
{
    const int MostItems = 30,
        Shown = 15;

    public int Goal { get; private set; }
    public ScoreView? Score { get; private set; }
    public WhatIfPlan? Plan { get; private set; }
    public IReadOnlyList<WhatIfStep> Alone { get; private set; } = [];
    public DealNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? goal, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        await scores.CaughtUpAsync(Db, Deal.Id, ct);
        Names = await DealNames.OfAsync(Db, Deal.Id, ct);
        var fold = await DealScores.FoldAsync(Db, Deal.Id, ct);
        Goal = Math.Clamp(goal ?? fold?.Model.Thresholds.TierHigh ?? 80, 1, 100);
        if (fold?.State.LastAt is null)
            return Page();
        var now = clock.GetUtcNow();
        Score = fold.At(now);
        if (fold.State.Closed)
            return Page();
        var items = await ItemsAsync(ct);
        var zone = Dates.Zone(await Db.Organisations.Select(o => o.TimeZone).FirstOrDefaultAsync(ct) ?? "Asia/Tokyo");
        var whatIf = new WhatIf(fold.Model, fold.State, now, zone);
        (Plan, Alone) = (whatIf.To(Goal, items), [.. whatIf.Alone(items).Take(Shown)]);
        return Page();
    }

    async Task<IReadOnlyList<WhatIfItem>> ItemsAsync(CancellationToken ct)
    {
        var items = await Db
            .RoomItems.AsNoTracking()
            .Where(i => i.PublishedAt != null && i.RemovedAt == null && Db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == Deal.Id))
            .OrderBy(i => i.Position)
            .Take(MostItems)
            .Select(i => new { i.Id, i.Asset })
            .ToListAsync(ct);
        return
        [
            .. items
                .Where(i => AssetKinds.ViewKind(i.Asset) is not null)
                .Select(i => new WhatIfItem(i.Id.ToString(), AssetKinds.ViewKind(i.Asset)!.Value)),
        ];
    }
}
