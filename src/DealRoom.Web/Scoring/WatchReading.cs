using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>Reads what the rules on top remember, and what they need to know beside the log.</summary>
static class WatchReading
{
    /// <summary>A score that was folded before there were these rules begins with what holds now: nothing of its past is told.</summary>
    public static WatchState MemoryOf(string? stored, DealFold fold, Func<DateTimeOffset, WatchFacts> facts)
    {
        if (stored is not null)
            return WatchState.FromJson(stored);
        var memory = new WatchState();
        if (fold.State.LastAt is not { } last)
            return memory;
        var silently = new DealWatch(fold.Model, memory, []);
        silently.Stands(fold.State, last, signal: false);
        silently.Risks(fold.State, last, facts(last));
        return memory;
    }

    public static async Task<IReadOnlyList<(string? Address, DateTimeOffset KnownSince)>> MailsAsync(
        DealRoomDb db,
        DealId deal,
        CancellationToken ct
    ) =>
        [
            .. (
                await db
                    .Members.AsNoTracking()
                    .Where(m => m.DealId == deal && m.LeftAt == null)
                    .Select(m => new { m.Email, m.KnownSince })
                    .ToListAsync(ct)
            ).Select(m => (m.Email, m.KnownSince)),
        ];

    /// <summary>For many deals at once.</summary>
    public static async Task<Dictionary<DealId, WatchFacts>> FactsAsync(
        DealRoomDb db,
        IReadOnlyCollection<DealId> deals,
        Func<DealId, DateTimeOffset> newSince,
        CancellationToken ct
    )
    {
        var unrecorded = (
            await db
                .Grants.AsNoTracking()
                .Where(g => deals.Contains(g.DealId) && g.RecordingOff && g.Standing != Domain.Rooms.GrantStanding.Machine)
                .Select(g => g.DealId)
                .Distinct()
                .ToListAsync(ct)
        ).ToHashSet();
        var mails = (
            await db
                .Members.AsNoTracking()
                .Where(m => deals.Contains(m.DealId) && m.LeftAt == null && m.Email != null)
                .Select(m => new
                {
                    m.DealId,
                    m.Email,
                    m.KnownSince,
                })
                .ToListAsync(ct)
        ).ToLookup(m => m.DealId, m => (m.Email, m.KnownSince));
        return deals.ToDictionary(d => d, d => new WatchFacts(unrecorded.Contains(d), MailDomains.AnyUnknown(mails[d], newSince(d))));
    }
}
