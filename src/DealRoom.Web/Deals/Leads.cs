using DealRoom.Domain.Deals;
using DealRoom.Web.Data;

namespace DealRoom.Web.Deals;

/// <summary>A lead's steps and handovers as they are written down.</summary>
static class Leads
{
    /// <summary>Nothing when it stands there already.</summary>
    public static void Step(DealRoomDb db, Deal deal, LeadStep to, DateTimeOffset at, string? bySellerId, string note, CriteriaSnapshot snapshot)
    {
        if (deal.Step == to)
            return;
        db.LeadStepChanges.Add(
            new LeadStepChange
            {
                DealId = deal.Id,
                From = deal.Step,
                To = to,
                At = at,
                BySellerId = bySellerId,
                Note = note,
                Snapshot = snapshot.ToJson(),
            }
        );
        deal.Step = to;
    }

    public static Handover Wait(
        DealRoomDb db,
        Deal deal,
        DateTimeOffset at,
        string? from,
        string? toSellerId,
        string toRole,
        string note,
        CriteriaSnapshot snapshot
    )
    {
        var handover = new Handover
        {
            Id = Guid.CreateVersion7(at),
            DealId = deal.Id,
            Step = deal.Step,
            At = at,
            FromSellerId = from,
            ToSellerId = toSellerId,
            ToRole = toRole,
            Note = note,
            Snapshot = snapshot.ToJson(),
        };
        db.Handovers.Add(handover);
        return handover;
    }

    /// <summary>Captured, and where it was judged a deal at once, SQL too.</summary>
    public static void Begin(DealRoomDb db, Deal deal, string bySellerId)
    {
        var step = LeadSteps.OpenedAt(deal.Stage);
        db.LeadStepChanges.Add(
            new LeadStepChange
            {
                DealId = deal.Id,
                To = LeadStep.Captured,
                At = deal.OpenedAt,
                BySellerId = bySellerId,
            }
        );
        deal.Step = LeadStep.Captured;
        Step(db, deal, step, deal.OpenedAt, bySellerId, "", new CriteriaSnapshot());
    }
}
