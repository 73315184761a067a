using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>Which stage the log speaks for (R105); null when none, or somebody said no to it.</summary>
public static class StageReading
{
    const int ViewMs = 5000;

    public static async Task<StageSuggestion?> OfAsync(DealRoomDb db, Deal deal, DateTimeOffset now, CancellationToken ct)
    {
        if (deal.Stage > DealStage.Consideration || deal.ClosedAt is not null)
            return null;
        var since = now.AddDays(-StageSuggestion.WindowDays);
        var sums = await db
            .Signals.AsNoTracking()
            .Where(s => s.DealId == deal.Id && s.At >= since && s.Cause == RowCause.Signal && s.Class == RowClass.Human)
            .Where(s => s.Kind != null && s.MemberId != null)
            .GroupBy(s => new { s.Kind, s.MemberId })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.MemberId,
                Ms = g.Sum(s => s.ActiveMs),
                At = g.Max(s => s.At),
            })
            .ToListAsync(ct);
        var members = await db.Members.AsNoTracking().Where(m => m.DealId == deal.Id && m.LeftAt == null).ToListAsync(ct);
        var leaders = members.Where(m => DealRows.FactsOf(m).DecisionLayer).Select(m => m.Id).ToHashSet();
        var evidence = sums.Where(s => !s.Kind!.Value.IsView() || s.Ms >= ViewMs)
            .Select(s => new StageEvidence(s.Kind!.Value, s.MemberId!.Value.Value, leaders.Contains(s.MemberId.Value), s.At));
        var found = StageSuggestion.Of(deal.Stage, evidence, now);
        return found is not null && (deal.DeclinedStage is null || found.Stage > deal.DeclinedStage) ? found : null;
    }
}
