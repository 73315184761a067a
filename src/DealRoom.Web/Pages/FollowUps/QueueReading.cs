using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Pages.Deals;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>Reads the queue: whose tasks, in which order, with what is known of their deals.</summary>
public sealed class QueueReading(DealRoomDb db, PresenceReading presence, TimeProvider clock)
{
    /// <summary>Tasks of deals one may see: one's own, and for managers everybody's.</summary>
    public IQueryable<FollowUpTask> Visible(ClaimsPrincipal user)
    {
        var (seen, me, all) = (db.Deals.SeenBy(user, db), user.SellerId(), user.SeesAll());
        return db.FollowUpTasks.Where(t =>
            seen.Any(d => d.Id == t.DealId) && (all || t.OwnerId == me || db.DealCollaborators.Any(c => c.DealId == t.DealId && c.SellerId == me))
        );
    }

    public async Task<IReadOnlyList<QueueRow>> RowsAsync(ClaimsPrincipal user, bool team, CancellationToken ct)
    {
        var (now, me) = (clock.GetUtcNow(), user.SellerId());
        var tasks = await Visible(user)
            .AsNoTracking()
            .Where(t => t.State == TaskState.Open && (team || t.OwnerId == me))
            .OrderBy(t => t.DueAt)
            .Take(300)
            .ToListAsync(ct);
        if (tasks.Count == 0)
            return [];
        var ids = tasks.Select(t => t.DealId).Distinct().ToList();
        var deals = (await new BoardReading(db, presence, clock).RowsAsync(db.Deals.AsNoTracking().Where(d => ids.Contains(d.Id)), ct)).ToDictionary(
            r => r.Id
        );
        var tiers = await TiersAsync(ids, ct);
        var owners = await OwnersAsync(tasks, ct);
        return
        [
            .. QueueRow.InOrder(
                tasks
                    .Where(t => deals.ContainsKey(t.DealId))
                    .Select(t => new QueueRow(t, deals[t.DealId], TierOf(deals[t.DealId], tiers), owners.GetValueOrDefault(t.OwnerId, ""), now))
            ),
        ];
    }

    // the last decision, else what the score alone says
    static Tier TierOf(BoardRow deal, Dictionary<DealId, Tier> tiers) =>
        tiers.TryGetValue(deal.Id, out var tier) ? tier
        : deal.Score is { Display: >= 50 } ? Tier.Medium
        : Tier.Low;

    async Task<Dictionary<DealId, Tier>> TiersAsync(List<DealId> ids, CancellationToken ct)
    {
        var last = await db
            .Decisions.Where(d => d.Kind == DecisionKind.TierChanged && ids.Contains(d.DealId))
            .GroupBy(d => d.DealId)
            .Select(g => g.Max(d => d.Seq))
            .ToListAsync(ct);
        return await db
            .Decisions.AsNoTracking()
            .Where(d => last.Contains(d.Seq) && d.Tier != null)
            .ToDictionaryAsync(d => d.DealId, d => d.Tier!.Value, ct);
    }

    async Task<Dictionary<string, string>> OwnersAsync(List<FollowUpTask> tasks, CancellationToken ct)
    {
        var ids = tasks.Select(t => t.OwnerId).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
    }
}
