using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;

namespace DealRoom.Web.Deals;

/// <summary>Whose handover it is to answer: the person's it is for, anybody's of the role it is for, or a manager's.</summary>
public static class HandoverSight
{
    public static IQueryable<Handover> ForMe(this IQueryable<Handover> handovers, ClaimsPrincipal user)
    {
        var (me, roles) = (user.SellerId(), Roles.All.Where(user.IsInRole).ToList());
        return handovers.Where(h => h.State == HandoverState.Waiting && (h.ToSellerId == me || (h.ToSellerId == null && roles.Contains(h.ToRole))));
    }

    public static bool MayAnswer(this ClaimsPrincipal user, Handover handover) =>
        user.SeesAll()
        || handover.ToSellerId == user.SellerId()
        || (handover.ToSellerId is null && handover.ToRole.Length > 0 && user.IsInRole(handover.ToRole));
}
