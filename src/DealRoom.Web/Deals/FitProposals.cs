using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>What the ideal customer, the needs and the history say of a deal's fit, beside what the score reads (R10, R14, R15).</summary>
public sealed record FitProposals(IdealMatch Match, IReadOnlyList<FitProposals.Line> Lines, IReadOnlyList<NeedTag> Needs, IReadOnlyList<int> Answered)
{
    /// <param name="Item">Which item of the fit.</param>
    /// <param name="Held">What the score reads, 0–1.</param>
    /// <param name="Proposed">By rule, 0–1; null where nothing can be said.</param>
    /// <param name="FromIdeal">What is held was taken over from a proposal.</param>
    public sealed record Line(FitItems Item, double? Held, double? Proposed, bool FromIdeal)
    {
        public bool Differs => Proposed is { } proposed && (Held is not { } held || Math.Abs(held - proposed) > 0.004);
    }

    /// <summary>The deal's needs that room items answer ÷ its needs (R14); null when no need is known.</summary>
    public double? ContentShare => IdealMatch.Covered([.. Needs.Select(n => n.Id)], Answered);

    public static async Task<FitProposals> OfAsync(DealRoomDb db, Deal deal, CancellationToken ct)
    {
        var company = await db.Companies.AsNoTracking().FirstAsync(c => c.Id == deal.CompanyId, ct);
        var ideal = await db.IdealCustomers.AsNoTracking().FirstOrDefaultAsync(ct) ?? new IdealCustomer();
        var match = IdealMatch.Of(ideal, new(company.Industry, company.Employees, deal.Needs, deal.DecisionProcess));
        var values = await db
            .RoomItems.AsNoTracking()
            .Where(i => i.RemovedAt == null && i.PublishedAt != null && db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == deal.Id))
            .Select(i => i.Values)
            .ToListAsync(ct);
        var needs = await db.NeedTags.AsNoTracking().Where(n => deal.Needs.Contains(n.Id)).OrderBy(n => n.Position).ToListAsync(ct);
        return new(
            match,
            [
                Of(FitItems.Industry, deal.FitIndustry, match.Of(IdealElement.Industry)),
                Of(FitItems.Size, deal.FitSize, match.Of(IdealElement.Size)),
                Of(FitItems.Needs, deal.FitNeeds, match.Of(IdealElement.Needs)),
                Of(FitItems.Title, deal.FitTitle, null),
                Of(FitItems.History, deal.FitHistory, IdealMatch.History(deal.ExistingCustomer, deal.EarlierContact)),
                Of(FitItems.BudgetTiming, deal.FitBudgetTiming, null),
            ],
            needs,
            [.. values.SelectMany(v => v).Distinct()]
        );

        Line Of(FitItems item, double? held, double? proposed) => new(item, held, proposed, deal.FitFromIdeal.HasFlag(item));
    }
}
