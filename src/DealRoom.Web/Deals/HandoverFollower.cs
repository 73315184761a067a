using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Follows the decisions of the rules and makes handovers of those that say one is due (R62), each once; and keeps who asked first (R43).
/// What was imported from the past stays a line of the table: nobody is told today to take over what happened a month ago.
/// </summary>
public sealed class HandoverFollower(IServiceScopeFactory scopes, Bell bell, ILogger<HandoverFollower> log) : BackgroundService
{
    const string Name = "handovers";
    const int Batch = 200;
    static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ring = bell.Listen(BellTopic.Fold);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await FollowAsync(stoppingToken)) { }
                await ring.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError(e, "Handovers could not be made of the decisions; trying again");
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>True when there may be more.</returns>
    public async Task<bool> FollowAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, journal) = (scope.ServiceProvider.GetRequiredService<DealRoomDb>(), scope.ServiceProvider.GetRequiredService<DealJournal>());
        var from = await db.FollowPositions.Where(p => p.Name == Name).Select(p => p.Seq).FirstOrDefaultAsync(ct);
        var next = await db.Decisions.AsNoTracking().Where(d => d.Seq > from).OrderBy(d => d.Seq).Take(Batch).ToListAsync(ct);
        if (next.Count == 0)
            return false;
        var made = false;
        await using (var transaction = await journal.BeginAsync(ct))
        {
            foreach (var decision in next)
                made |= await TakeAsync(db, decision, ct);
            await StandAsync(db, next[^1].Seq, ct);
            await journal.CommitAsync(transaction, [], ct);
        }
        if (made)
            bell.Ring(BellTopic.Access);
        return next.Count == Batch;
    }

    static async Task<bool> TakeAsync(DealRoomDb db, DecisionRow decision, CancellationToken ct)
    {
        if (decision.Kind is not (DecisionKind.HandoverDue or DecisionKind.InquiryReceived))
            return false;
        if (await db.Deals.FirstOrDefaultAsync(d => d.Id == decision.DealId, ct) is not { } deal)
            return false;
        if (decision.Kind == DecisionKind.InquiryReceived)
            await KeepOriginAsync(db, deal, decision, ct);
        else if (deal.ClosedAt is null && decision.RecordedAt - decision.At <= Fresh)
            return await MakeAsync(db, deal, decision, ct);
        return false;
    }

    // the layer as it was when the request came; a later promotion does not change who began
    static async Task KeepOriginAsync(DealRoomDb db, Deal deal, DecisionRow decision, CancellationToken ct)
    {
        if (deal.OriginMemberId is not null || decision.MemberId is not { } id)
            return;
        if (await db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return;
        var facts = Scoring.DealRows.FactsOf(member);
        (deal.OriginMemberId, deal.OriginBand, deal.OriginDecisionLayer) = (id, facts.Band, facts.DecisionLayer);
        await db.SaveChangesAsync(ct);
    }

    static async Task<bool> MakeAsync(DealRoomDb db, Deal deal, DecisionRow decision, CancellationToken ct)
    {
        if (await db.HandoverCauses.AnyAsync(c => c.DecisionId == decision.Id, ct))
            return false;
        var waiting = await db.Handovers.FirstOrDefaultAsync(h => h.DealId == deal.Id && h.State == HandoverState.Waiting, ct);
        if (waiting is null)
        {
            var snapshot = await CriteriaSnapshot.TakeAsync(db, deal.Id, decision.RecordedAt, ct);
            if (deal.Step == LeadStep.Captured)
                Leads.Step(db, deal, LeadStep.Mql, decision.RecordedAt, null, "", snapshot);
            var (person, role) = await ReceiverAsync(db, deal, ct);
            waiting = Leads.Wait(db, deal, decision.RecordedAt, null, person, role, "", snapshot);
        }
        db.HandoverCauses.Add(
            new HandoverCause
            {
                DecisionId = decision.Id,
                HandoverId = waiting.Id,
                At = decision.At,
                MemberId = decision.MemberId,
                Signal = decision.Signal,
                Score = decision.Score,
            }
        );
        await db.SaveChangesAsync(ct);
        return true;
    }

    // marketing's lead goes to inside sales, whoever takes it first; anybody else's to its owner, who works on it already (R91)
    static async Task<(string? Person, string Role)> ReceiverAsync(DealRoomDb db, Deal deal, CancellationToken ct)
    {
        var roles = await db
            .UserRoles.Where(u => u.UserId == deal.OwnerId)
            .Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name)
            .ToListAsync(ct);
        if (!roles.Contains(Roles.Marketing) || roles.Any(r => r is Roles.InsideSales or Roles.FieldSales))
            return (deal.OwnerId, "");
        var inside = await db
            .UserRoles.Where(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.InsideSales))
            .AnyAsync(u => db.Users.Any(s => s.Id == u.UserId && s.DeactivatedAt == null), ct);
        return (null, inside ? Roles.InsideSales : Roles.Manager);
    }

    static async Task StandAsync(DealRoomDb db, long seq, CancellationToken ct)
    {
        if (await db.FollowPositions.FirstOrDefaultAsync(p => p.Name == Name, ct) is { } position)
            position.Seq = seq;
        else
            db.FollowPositions.Add(new FollowPosition { Name = Name, Seq = seq });
    }
}
