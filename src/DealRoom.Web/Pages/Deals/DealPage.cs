using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What every page about one deal begins with: the deal, where it is theirs to see, and its company.</summary>
public abstract class DealPage(DealRoomDb db) : PageModel
{
    protected DealRoomDb Db => db;
    public Deal Deal { get; private set; } = null!;
    public Company Company { get; private set; } = null!;
    public TimeZoneInfo Zone => User.Zone();

    [TempData]
    public string? Done { get; set; }

    protected async Task<bool> FoundAsync(Guid id, CancellationToken ct)
    {
        if (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct) is not { } deal)
            return false;
        (Deal, Company) = (deal, await db.Companies.AsNoTracking().FirstAsync(c => c.Id == deal.CompanyId, ct));
        return true;
    }

    /// <summary>Notes what a deed refused beside the fields of the form that was sent.</summary>
    protected void Take(Slips slips, string prefix, IStringLocalizer texts)
    {
        foreach (var slip in slips.All)
            ModelState.AddModelError(prefix + "." + slip.Field, texts[slip.Key, slip.Arguments]);
    }
}
