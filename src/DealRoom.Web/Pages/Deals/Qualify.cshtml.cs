using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Does it suit us, and are the four questions answered: match with the ideal customer, needs, urgency, who decides, BANT (R10–R16, R21, R36).</summary>
public sealed class QualifyModel(DealRoomDb db, QualifyDeal qualify, TimeProvider clock) : DealPage(db)
{
    public FitProposals Proposals { get; private set; } = null!;
    public IReadOnlyList<BantEntry> Bant { get; private set; } = [];
    public ILookup<BantItem, BantEntry> History { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Sellers { get; private set; } = null!;
    public DealNames Names { get; private set; } = null!;
    public IReadOnlyList<Member> Influencers { get; private set; } = [];
    public DateOnly Today { get; private set; }

    /// <summary>The next stretches of the customer's own fiscal year in which money moves (R48).</summary>
    public IReadOnlyList<BudgetWindow> Windows { get; private set; } = [];

    /// <summary>What has to happen by when for the wanted start (R96).</summary>
    public IReadOnlyList<BackPlannedStep> Plan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), User.Zone()).DateTime);
        Windows = [.. BudgetWindow.ComingAfter(Today, Company.FiscalYearStartMonth).Take(3)];
        if (Deal.TargetStart is { } target)
            Plan = BackPlan.Towards(target, await WorkDays.CalendarAsync(Db, ct));
        Proposals = await FitProposals.OfAsync(Db, Deal, ct);
        var history = await BantReading.HistoryAsync(Db, Deal.Id, ct);
        (Bant, History) = (BantReading.Last(history), history.ToLookup(b => b.Item));
        Sellers = await Db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        Names = await DealNames.OfAsync(Db, Deal.Id, ct);
        Influencers = await Db
            .Members.AsNoTracking()
            .Where(m => m.DealId == Deal.Id && m.LeftAt == null && (m.Influence != null || m.Step != null))
            .OrderByDescending(m => m.Influence ?? 0)
            .ToListAsync(ct);
        return Page();
    }

    /// <summary>Takes over proposed items of the fit.</summary>
    public async Task<IActionResult> OnPostAdoptAsync(Guid id, FitItems items, CancellationToken ct) =>
        await qualify.AdoptAsync(new DealId(id), items, User, ct) is Outcome<DealId>.Done ? Redirect($"/deals/{id}/qualify") : NotFound();
}
