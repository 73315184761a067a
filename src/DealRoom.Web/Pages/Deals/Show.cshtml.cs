using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>One deal: score and why, who is reading this second, the committee, how each document was read.</summary>
public sealed class ShowModel(DealRoomDb db, DealScores scores, PresenceReading presence, DealTotals totals, TimeProvider clock) : PageModel
{
    public DealNow Deal { get; private set; } = null!;
    public DealRest Rest { get; private set; } = null!;
    public Company Company { get; private set; } = null!;
    public string Owner { get; private set; } = "";
    public IReadOnlyList<string> Collaborators { get; private set; } = [];
    public DealRail Rail { get; private set; } = null!;
    public long Since { get; private set; }
    public int Published { get; private set; }
    public int Drafts { get; private set; }

    /// <summary>Hands the deal on and shares it: its owner, or a manager.</summary>
    public bool MayHandOn { get; private set; }
    public IReadOnlyList<Gaps.Gap> Gaps => Deals.Gaps.Of(Deal.Deal.RequiredDepartments, Deal.Score);
    public TimeZoneInfo Zone => User.Zone();

    public async Task<IActionResult> OnGetAsync(Guid id, long? from, CancellationToken ct)
    {
        // before everything else: what happens in between is told twice rather than never
        var key = new DealId(id);
        Since = await db.Moments.Where(m => m.DealId == key).MaxAsync(m => (long?)m.Seq, ct) ?? 0;
        if (await DealNow.OfAsync(db, User, id, from, scores, presence, clock, ct) is not { } deal)
            return NotFound();
        Deal = deal;
        var sums = await totals.OfAsync(db, key, ct);
        Rest = await DealRest.OfAsync(db, deal, Zone, sums, ct);
        Company = await db.Companies.AsNoTracking().FirstAsync(c => c.Id == deal.Deal.CompanyId, ct);
        await ReadPeopleAsync(deal.Deal, ct);
        Rail = await DealRail.OfAsync(db, deal.Deal, User, deal.Now, sums, ct);
        var items = db.RoomItems.Where(i => i.RemovedAt == null && db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == key));
        Published = await items.CountAsync(i => i.PublishedAt != null, ct);
        Drafts = await items.CountAsync(i => i.PublishedAt == null, ct);
        return Page();
    }

    async Task ReadPeopleAsync(Deal deal, CancellationToken ct)
    {
        var helping = await db
            .Users.AsNoTracking()
            .Where(u => db.DealCollaborators.Any(c => c.DealId == deal.Id && c.SellerId == u.Id))
            .ToListAsync(ct);
        Collaborators = [.. helping.Select(u => u.DisplayName)];
        Owner = (await db.Users.AsNoTracking().FirstAsync(u => u.Id == deal.OwnerId, ct)).DisplayName;
        MayHandOn = User.SeesAll() || deal.OwnerId == User.SellerId();
    }
}
