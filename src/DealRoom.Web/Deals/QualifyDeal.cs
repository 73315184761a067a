using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Keeps what qualifies a deal (R10, R14, R15, R21, R36). The fit the score reads is another thing: it changes when somebody takes over what
/// the ideal customer proposes, or sets it by hand.
/// </summary>
public sealed class QualifyDeal(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public async Task<Outcome<DealId>> DoAsync(DealId id, QualifyInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var slips = new Slips();
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        var entry = new Entry(slips, clock.GetUtcNow());
        if (input.Needs.Given)
            deal.Needs = await KnownAsync(input.Needs.Value ?? [], ct);
        entry.Whole(
            "severity",
            input.Severity.Given ? new(input.Severity.Value) : default(Optional<long?>),
            1,
            5,
            value => deal.Severity = (int?)value
        );
        entry.Line("regulation", input.Regulation, 200, text => deal.Regulation = text);
        entry.Line("programme", input.Programme, 200, text => deal.Programme = text);
        Set(input.RegulatoryDay, value => deal.RegulatoryDay = value);
        Set(input.ExistingCustomer, value => deal.ExistingCustomer = value);
        Set(input.EarlierContact, value => deal.EarlierContact = value);
        Set(input.DecisionProcess, value => deal.DecisionProcess = value);
        Set(input.TargetStart, value => deal.TargetStart = value);
        Set(input.Channel, value => deal.Channel = value);
        await DecideAsync(deal, input, slips, ct);
        if (slips.Any)
            return journal.Refuse<DealId>(slips);

        await journal.CommitAsync(transaction, [], ct);
        return new Outcome<DealId>.Done(id);
    }

    /// <summary>Takes over what the ideal customer proposes for these items, as it is proposed now.</summary>
    public async Task<Outcome<DealId>> AdoptAsync(DealId id, FitItems items, ClaimsPrincipal by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        var before = DealRows.FactsOf(deal);
        var proposals = (await FitProposals.OfAsync(db, deal, ct)).Lines;
        foreach (var line in proposals.Where(p => items.HasFlag(p.Item) && p.Proposed is not null))
        {
            switch (line.Item)
            {
                case FitItems.Industry:
                    deal.FitIndustry = line.Proposed;
                    break;
                case FitItems.Size:
                    deal.FitSize = line.Proposed;
                    break;
                case FitItems.Needs:
                    deal.FitNeeds = line.Proposed;
                    break;
                case FitItems.History:
                    deal.FitHistory = line.Proposed;
                    break;
                default:
                    continue;
            }
            deal.FitFromIdeal |= line.Item;
        }
        await journal.CommitAsync(transaction, DealRows.FactsOf(deal).Equals(before) ? [] : [DealRows.Facts(deal, now, now)], ct);
        return new Outcome<DealId>.Done(id);
    }

    /// <summary>No to a suggested stage: it is not suggested again, a later one may be (R105).</summary>
    public async Task<Outcome<DealId>> DeclineStageAsync(DealId id, DealStage stage, ClaimsPrincipal by, CancellationToken ct)
    {
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        deal.DeclinedStage = stage;
        await journal.CommitAsync(transaction, [], ct);
        return new Outcome<DealId>.Done(id);
    }

    async Task<List<int>> KnownAsync(IReadOnlyList<int> ids, CancellationToken ct) =>
        [.. (await db.NeedTags.Where(n => ids.Contains(n.Id)).OrderBy(n => n.Position).Select(n => n.Id).ToListAsync(ct))];

    async Task DecideAsync(Deal deal, QualifyInput input, Slips slips, CancellationToken ct)
    {
        if (input.FinalDecider is { Given: true, Value: var who })
        {
            if (who is { } member && !await db.Members.AnyAsync(m => m.Id == member && m.DealId == deal.Id && m.LeftAt == null, ct))
                slips.Add("finalDecider", "entry.member");
            deal.FinalDeciderId = who;
        }
        Set(input.DeciderConfidence, value => deal.DeciderConfidence = value);
        Set(input.DeciderSource, value => deal.DeciderSource = value);
        if (deal.FinalDeciderId is null)
            (deal.DeciderConfidence, deal.DeciderSource) = (null, null);
        else if (deal.DeciderConfidence is null)
            slips.Add("deciderConfidence", "entry.choose");
        else if (deal.DeciderSource is null)
            slips.Add("deciderSource", "entry.choose");
    }

    static void Set<T>(Optional<T> typed, Action<T> keep)
    {
        if (typed.Given)
            keep(typed.Value);
    }
}
