using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Handovers that wait for the reader, oldest first; managers see everybody's (R65).</summary>
public sealed class HandoversModel(DealRoomDb db, TimeProvider clock) : PageModel
{
    public sealed record Row(Handover Handover, string Company, string Deal, IReadOnlyList<HandoverCause> Causes, string To);

    [Microsoft.AspNetCore.Mvc.TempData]
    public string? Done { get; set; }
    public IReadOnlyList<Row> Mine { get; private set; } = [];
    public IReadOnlyList<Row> Others { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Now = clock.GetUtcNow();
        var mine = await db.Handovers.ForMe(User).Select(h => h.Id).ToListAsync(ct);
        var seen = db.Deals.SeenBy(User, db);
        var rows = await db
            .Handovers.AsNoTracking()
            .Where(h => h.State == HandoverState.Waiting)
            .Join(seen, h => h.DealId, d => d.Id, (h, d) => new { Handover = h, Deal = d })
            .Join(
                db.Companies,
                x => x.Deal.CompanyId,
                c => c.Id,
                (x, c) =>
                    new
                    {
                        x.Handover,
                        Deal = x.Deal.Name,
                        Company = c.Name,
                    }
            )
            .OrderBy(x => x.Handover.At)
            .ToListAsync(ct);
        var ids = rows.Select(r => r.Handover.Id).ToList();
        var causes = (await db.HandoverCauses.AsNoTracking().Where(c => ids.Contains(c.HandoverId)).ToListAsync(ct)).ToLookup(c => c.HandoverId);
        var names = (await db.Users.AsNoTracking().ToListAsync(ct)).ToDictionary(u => u.Id, u => u.DisplayName);
        var all = rows.Select(r => new Row(
            r.Handover,
            r.Company,
            r.Deal,
            [.. causes[r.Handover.Id].OrderBy(c => c.At)],
            r.Handover.ToSellerId is { } to ? names.GetValueOrDefault(to, "") : r.Handover.ToRole
        ));
        var split = all.ToLookup(r => mine.Contains(r.Handover.Id));
        (Mine, Others) = ([.. split[true]], [.. split[false]]);
    }
}
