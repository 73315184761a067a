using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>What every way of closing or reopening a deal has in common: the line of its closing, and the log's row that stops or starts its clock.</summary>
static class Closings
{
    public static async Task CloseAsync(
        DealRoomDb db,
        Deal deal,
        DateTimeOffset at,
        DateTimeOffset now,
        ClaimsPrincipal by,
        List<CloseReason> reasons,
        string note,
        List<SignalRow> rows,
        CancellationToken ct
    )
    {
        if (deal.ClosedAt is not null)
            return;
        db.DealClosings.Add(
            new DealClosing
            {
                DealId = deal.Id,
                Won = deal.Stage == DealStage.Won,
                At = at,
                BySellerId = by.SellerId(),
                Reasons = reasons,
                Note = note,
                Snapshot = (await CriteriaSnapshot.TakeAsync(db, deal.Id, at, ct)).ToJson(),
            }
        );
        deal.ClosedAt = at;
        foreach (var waiting in await db.Handovers.Where(h => h.DealId == deal.Id && h.State == HandoverState.Waiting).ToListAsync(ct))
            (waiting.State, waiting.AnsweredAt, waiting.AnsweredBy) = (HandoverState.Withdrawn, now, by.SellerId());
        rows.Add(DealRows.Closed(deal.Id, closed: true, at, now));
    }

    public static async Task ReopenAsync(
        DealRoomDb db,
        Deal deal,
        DateTimeOffset now,
        ClaimsPrincipal by,
        string note,
        List<SignalRow> rows,
        CancellationToken ct
    )
    {
        if (deal.ClosedAt is null)
            return;
        (deal.ClosedAt, deal.ArchivedAt) = (null, null);
        var last = await db.DealClosings.Where(c => c.DealId == deal.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (last is not null)
            (last.ReopenedAt, last.ReopenedBy, last.ReopenedNote) = (now, by.SellerId(), note);
        await db.Rooms.Where(r => r.DealId == deal.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, (DateTimeOffset?)null), ct);
        rows.Add(DealRows.Closed(deal.Id, closed: false, now, now));
    }
}
