using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A deal's way from capture to SQL and beyond, with everybody who had it (R65, R89–R93).</summary>
public sealed record HandoverDetails
{
    public required IReadOnlyList<LeadStepChange> Steps { get; init; }
    public required IReadOnlyList<Handover> Handovers { get; init; }
    public required ILookup<Guid, HandoverCause> Causes { get; init; }
    public required IReadOnlyList<DealClosing> Closings { get; init; }
    public required IReadOnlyList<OwnerChange> Owners { get; init; }
    public required IReadOnlyDictionary<string, string> Sellers { get; init; }
    public required IReadOnlyList<Seller> Active { get; init; }
    public required IReadOnlyDictionary<LeadStep, LeadGate> Gates { get; init; }
    public required CriteriaSnapshot Now { get; init; }
    public required DealNames Names { get; init; }
    public Handover? Waiting => Handovers.FirstOrDefault(h => h.State == HandoverState.Waiting);

    /// <summary>Since when it stands at a step; null when it never did, or was given back since.</summary>
    public DateTimeOffset? Since(LeadStep step, LeadStep now) =>
        step > now ? null : Steps.Where(s => s.To == step).Select(s => (DateTimeOffset?)s.At).Max();

    public string Seller(string? id) => id is null ? "" : Sellers.GetValueOrDefault(id, "");

    public string Person(MemberId id) => Names.PersonIn(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, id, false);

    public static async Task<HandoverDetails> OfAsync(DealRoomDb db, Deal deal, DateTimeOffset now, CancellationToken ct)
    {
        var handovers = await db.Handovers.AsNoTracking().Where(h => h.DealId == deal.Id).OrderByDescending(h => h.At).ToListAsync(ct);
        var causes = await db
            .HandoverCauses.AsNoTracking()
            .Where(c => db.Handovers.Any(h => h.Id == c.HandoverId && h.DealId == deal.Id))
            .ToListAsync(ct);
        var sellers = await db.Users.AsNoTracking().ToListAsync(ct);
        return new()
        {
            Handovers = handovers,
            Causes = causes.OrderBy(c => c.At).ToLookup(c => c.HandoverId),
            Steps = await db.LeadStepChanges.AsNoTracking().Where(s => s.DealId == deal.Id).OrderBy(s => s.Id).ToListAsync(ct),
            Closings = await db.DealClosings.AsNoTracking().Where(c => c.DealId == deal.Id).OrderByDescending(c => c.Id).ToListAsync(ct),
            Owners = await db.OwnerChanges.AsNoTracking().Where(c => c.DealId == deal.Id).OrderByDescending(c => c.Id).ToListAsync(ct),
            Sellers = sellers.ToDictionary(s => s.Id, s => s.DisplayName),
            Active = [.. sellers.Where(s => s.DeactivatedAt is null).OrderBy(s => s.DisplayName, StringComparer.Ordinal)],
            Gates = await LeadGates.ReadAsync(db, ct),
            Now = await CriteriaSnapshot.TakeAsync(db, deal.Id, now, ct),
            Names = await DealNames.OfAsync(db, deal.Id, ct),
        };
    }
}
