using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What narrows the board: words over company, deal and people, stage, owner, and whether it is mine. An unknown value narrows nothing.</summary>
public sealed record BoardFilter(string? Q, string? Stage, string? Owner, bool Mine)
{
    const int LongestWords = 100;

    /// <summary>The words typed, cut to what a name can be.</summary>
    public string Words =>
        Q is null ? ""
        : Q.Length > LongestWords ? Q[..LongestWords]
        : Q;
    public bool IsNarrow => Words.Trim().Length > 0 || DealStages.Parse(Stage) is not null || !string.IsNullOrEmpty(Owner);

    public IQueryable<Deal> Of(IQueryable<Deal> deals, ClaimsPrincipal user, DealRoomDb db)
    {
        if (Mine)
            deals = MineOf(deals, user, db);
        if (DealStages.Parse(Stage) is { } stage)
            deals = deals.Where(d => d.Stage == stage);
        if (!string.IsNullOrEmpty(Owner) && !Owner.Contains('\0'))
            deals = deals.Where(d => d.OwnerId == Owner);
        foreach (var word in Words.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = SearchKey.Of(word);
            if (key.Length == 0)
                continue;
            deals = deals.Where(d =>
                d.SearchKey.Contains(key)
                || db.Companies.Any(c => c.Id == d.CompanyId && c.SearchKey.Contains(key))
                || db.Members.Any(m => m.DealId == d.Id && m.LeftAt == null && m.SearchKey.Contains(key))
            );
        }
        return deals;
    }

    public static IQueryable<Deal> MineOf(IQueryable<Deal> deals, ClaimsPrincipal user, DealRoomDb db)
    {
        var me = user.SellerId();
        return deals.Where(d => d.OwnerId == me || db.DealCollaborators.Any(c => c.DealId == d.Id && c.SellerId == me));
    }
}
