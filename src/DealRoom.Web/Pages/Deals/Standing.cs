using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>How a deal stands by the rules on top of its score: risks, and a score moved by hand with its reason.</summary>
public sealed record Standing(IReadOnlyList<Risk> Risks, ScoreOverride? Moved)
{
    public static Standing Nothing { get; } = new([], null);

    public static async Task<Standing> OfAsync(DealRoomDb db, DealId deal, DealFold fold, DateTimeOffset now, CancellationToken ct)
    {
        var facts = await WatchReading.FactsAsync(db, [deal], _ => now.AddDays(-fold.Model.Thresholds.NewDomainDays), ct);
        var moved = fold.State.OverrideAt(now) is { Reason: var reason }
            ? await db.ScoreOverrides.AsNoTracking().FirstOrDefaultAsync(o => o.Id == reason, ct)
            : null;
        return new(RiskRules.Of(fold.Model, fold.State, now, facts[deal]), moved);
    }
}
