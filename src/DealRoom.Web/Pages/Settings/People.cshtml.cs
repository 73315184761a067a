using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Settings;

/// <summary>Everybody who sells here (R53).</summary>
[Authorize(Policy = AccessModule.Administer)]
public sealed class PeopleModel(DealRoomDb db) : PageModel
{
    public sealed record Person(string Id, string Name, string Email, string? Role, bool TwoStep, bool Active, int Deals);

    public IReadOnlyList<Person> People { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await db
            .Users.AsNoTracking()
            .Select(s => new
            {
                Seller = s,
                Role = db.UserRoles.Where(u => u.UserId == s.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => r.Name).FirstOrDefault(),
                Deals = db.Deals.Count(d => d.OwnerId == s.Id),
            })
            .ToListAsync(ct);
        People =
        [
            .. rows.Select(r => new Person(
                    r.Seller.Id,
                    r.Seller.DisplayName,
                    r.Seller.Email ?? "",
                    r.Role,
                    r.Seller.TwoFactorEnabled,
                    r.Seller.DeactivatedAt is null,
                    r.Deals
                ))
                .OrderByDescending(p => p.Active)
                .ThenBy(p => p.Name, StringComparer.CurrentCulture),
        ];
    }
}
