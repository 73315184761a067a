using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;

namespace DealRoom.Web.Accounts;

/// <summary>
/// Which deals a seller may see: part of every query's WHERE, so that "not yours" and "not there" are the same. Field sales see their own
/// and those they collaborate on; inside sales and marketing see those before sales took them; customer success sees won deals; managers and
/// administrators see all. Everybody sees what they own, collaborate on, or are
/// asked to take over.
/// </summary>
public static class DealSight
{
    public static IQueryable<Deal> SeenBy(this IQueryable<Deal> deals, ClaimsPrincipal user, DealRoomDb db)
    {
        if (user.SeesAll())
            return deals;
        var me = user.SellerId();
        var early = user.IsInRole(Roles.InsideSales) || user.IsInRole(Roles.Marketing);
        var won = user.IsInRole(Roles.CustomerSuccess);
        return deals.Where(d =>
            d.OwnerId == me
            || db.DealCollaborators.Any(c => c.DealId == d.Id && c.SellerId == me)
            || (
                early
                && (d.Step == LeadStep.Mql || (d.Step == LeadStep.Captured && (d.Stage == DealStage.Awareness || d.Stage == DealStage.Interest)))
            )
            || db.Handovers.Any(h => h.DealId == d.Id && h.State == HandoverState.Waiting && h.ToSellerId == me)
            || (won && d.Stage == DealStage.Won)
        );
    }

    /// <summary>Ringi matters and internal notes are not for marketing and inside sales unless the deal is theirs.</summary>
    public static bool SeesRingi(this ClaimsPrincipal user) => !user.IsInRole(Roles.InsideSales) && !user.IsInRole(Roles.Marketing);
}
