using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Handing a deal on, and answering for it (R65, R91). Accepting makes whoever accepts its owner, the one before stays on as a collaborator;
/// returning gives a reason, from which the giver learns (R67). Either answer stands in the log, where the latch arms again.
/// </summary>
public sealed class HandoverDesk(DealRoomDb db, DealJournal journal, Bell bell, TimeProvider clock)
{
    /// <summary>To a seller, with a word on what matters. The clocks of the next owner run from now (T21).</summary>
    public async Task<Outcome<Guid>> HandOnAsync(DealId id, string? toSellerId, string? note, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips, words) = (clock.GetUtcNow(), new Slips(), "");
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<Guid>.NotThere();
        new Entry(slips, now).Text("note", note, 2000, typed => words = typed);
        if (
            string.IsNullOrEmpty(toSellerId)
            || toSellerId.Contains('\0')
            || !await db.Users.AnyAsync(u => u.Id == toSellerId && u.DeactivatedAt == null, ct)
        )
            slips.Add("to", "entry.seller");
        if (deal.ClosedAt is not null)
            slips.Add("to", "entry.handover.closed");
        else if (await db.Handovers.AnyAsync(h => h.DealId == id && h.State == HandoverState.Waiting, ct))
            slips.Add("to", "entry.handover.waits");
        var (from, step) = (deal.Step, deal.Step == LeadStep.Captured ? LeadStep.Mql : LeadSteps.Accepted(deal.Step));
        var snapshot = await CriteriaSnapshot.TakeAsync(db, id, now, ct);
        if (step != from)
            LeadGates.Judge((await LeadGates.ReadAsync(db, ct))[step], snapshot, words, slips);
        if (slips.Any)
            return journal.Refuse<Guid>(slips);

        Leads.Step(db, deal, step, now, by.SellerId(), words, snapshot);
        var handover = Leads.Wait(db, deal, now, by.SellerId(), toSellerId, "", words, snapshot);
        await journal.CommitAsync(transaction, [], ct);
        Tell();
        return new Outcome<Guid>.Done(handover.Id);
    }

    public async Task<Outcome<Guid>> AcceptAsync(DealId id, Guid handoverId, string? note, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips, words) = (clock.GetUtcNow(), new Slips(), "");
        await using var transaction = await journal.BeginAsync(ct);
        if (await FindAsync(id, handoverId, by, ct) is not ({ } deal, { } handover))
            return new Outcome<Guid>.NotThere();
        new Entry(slips, now).Text("note", note, 2000, typed => words = typed);
        var (step, snapshot) = (LeadSteps.Accepted(handover.Step), await CriteriaSnapshot.TakeAsync(db, id, now, ct));
        if (step != deal.Step)
            LeadGates.Judge((await LeadGates.ReadAsync(db, ct))[step], snapshot, words, slips);
        if (slips.Any)
            return journal.Refuse<Guid>(slips);

        Answer(handover, HandoverState.Accepted, words, by, now);
        Leads.Step(db, deal, step, now, by.SellerId(), words, snapshot);
        await OwnAsync(deal, handover.ToSellerId ?? by.SellerId(), by, now, ct);
        await journal.CommitAsync(transaction, [DealRows.Handover(id, accepted: true, now)], ct);
        Tell();
        return new Outcome<Guid>.Done(handoverId);
    }

    public async Task<Outcome<Guid>> ReturnAsync(
        DealId id,
        Guid handoverId,
        HandoverReturn? reason,
        string? note,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var (now, slips, words) = (clock.GetUtcNow(), new Slips(), "");
        await using var transaction = await journal.BeginAsync(ct);
        if (await FindAsync(id, handoverId, by, ct) is not ({ } deal, { } handover))
            return new Outcome<Guid>.NotThere();
        new Entry(slips, now).Text("note", note, 2000, typed => words = typed);
        if (reason is not { } why || !Enum.IsDefined(why))
            slips.Add("reason", "entry.choose");
        else if (why == HandoverReturn.Other && words.Length == 0)
            slips.Add("note", "entry.required");
        if (slips.Any)
            return journal.Refuse<Guid>(slips);

        Answer(handover, HandoverState.Returned, words, by, now);
        handover.Reason = reason;
        Leads.Step(db, deal, LeadSteps.Returned(handover.Step), now, by.SellerId(), words, await CriteriaSnapshot.TakeAsync(db, id, now, ct));
        await journal.CommitAsync(transaction, [DealRows.Handover(id, accepted: false, now)], ct);
        Tell();
        return new Outcome<Guid>.Done(handoverId);
    }

    /// <summary>SQL: sales judges it a deal, with what is known of BANT kept beside it (R92).</summary>
    public async Task<Outcome<DealId>> JudgeAsync(DealId id, string? note, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips, words) = (clock.GetUtcNow(), new Slips(), "");
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        new Entry(slips, now).Text("note", note, 2000, typed => words = typed);
        var snapshot = await CriteriaSnapshot.TakeAsync(db, id, now, ct);
        if (deal.Step == LeadStep.Sql)
            return new Outcome<DealId>.Done(id);
        if (await db.Handovers.AnyAsync(h => h.DealId == id && h.State == HandoverState.Waiting, ct))
            slips.Add("note", "entry.handover.waits");
        LeadGates.Judge((await LeadGates.ReadAsync(db, ct))[LeadStep.Sql], snapshot, words, slips);
        if (slips.Any)
            return journal.Refuse<DealId>(slips);

        Leads.Step(db, deal, LeadStep.Sql, now, by.SellerId(), words, snapshot);
        await journal.CommitAsync(transaction, [], ct);
        return new Outcome<DealId>.Done(id);
    }

    async Task<(Deal?, Handover?)> FindAsync(DealId id, Guid handoverId, ClaimsPrincipal by, CancellationToken ct)
    {
        var handover = await db.Handovers.FirstOrDefaultAsync(h => h.Id == handoverId && h.DealId == id && h.State == HandoverState.Waiting, ct);
        return handover is null || !by.MayAnswer(handover) ? (null, null) : (await journal.FindAsync(id, by, ct), handover);
    }

    static void Answer(Handover handover, HandoverState state, string words, ClaimsPrincipal by, DateTimeOffset now) =>
        (handover.State, handover.Answer, handover.AnsweredAt, handover.AnsweredBy) = (state, words, now, by.SellerId());

    async Task OwnAsync(Deal deal, string owner, ClaimsPrincipal by, DateTimeOffset now, CancellationToken ct)
    {
        var before = deal.OwnerId;
        if (before == owner)
            return;
        deal.OwnerId = owner;
        db.OwnerChanges.Add(
            new OwnerChange
            {
                DealId = deal.Id,
                FromSellerId = before,
                ToSellerId = owner,
                At = now,
                BySellerId = by.SellerId(),
            }
        );
        await db.DealCollaborators.Where(c => c.DealId == deal.Id && c.SellerId == owner).ExecuteDeleteAsync(ct);
        if (!await db.DealCollaborators.AnyAsync(c => c.DealId == deal.Id && c.SellerId == before, ct))
            db.DealCollaborators.Add(
                new DealCollaborator
                {
                    DealId = deal.Id,
                    SellerId = before,
                    AddedAt = now,
                }
            );
    }

    void Tell() => bell.Ring(BellTopic.Access);
}
