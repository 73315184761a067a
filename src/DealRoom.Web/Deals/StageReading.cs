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

    public static async Task<StageSuggestion?> OfAsync(DealRoomDb db, Deal deal, DateTimeOffset now, DealTotals.Totals totals, CancellationToken ct)
    {
        if (deal.Stage > DealStage.Consideration || deal.ClosedAt is not null)
            return null;
        var since = now.AddDays(-StageSuggestion.WindowDays);
        var sums = totals
            .Deeds.Where(d => d.Last >= since)
            .GroupBy(d => (d.Kind, d.Member))
            .Select(g => (g.Key.Kind, g.Key.Member, Ms: g.Sum(d => d.Ms), Last: g.Max(d => d.Last)));
        var members = await db.Members.AsNoTracking().Where(m => m.DealId == deal.Id && m.LeftAt == null).ToListAsync(ct);
        var leaders = members.Where(m => DealRows.FactsOf(m).DecisionLayer).Select(m => m.Id).ToHashSet();
        var evidence = sums.Where(s => !s.Kind.IsView() || s.Ms >= ViewMs)
            .Select(s => new StageEvidence(s.Kind, s.Member.Value, leaders.Contains(s.Member), s.Last));
        var found = StageSuggestion.Of(deal.Stage, evidence, now);
        return found is not null && (deal.DeclinedStage is null || found.Stage > deal.DeclinedStage) ? found : null;
    }
}
