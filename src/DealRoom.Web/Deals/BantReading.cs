using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>What is known of the four BANT items (R16): of each item its last entry.</summary>
public static class BantReading
{
    public static IReadOnlyList<BantItem> Items { get; } = [BantItem.Budget, BantItem.Authority, BantItem.Needs, BantItem.Timeline];

    /// <summary>Newest first, all of them.</summary>
    public static Task<List<BantEntry>> HistoryAsync(DealRoomDb db, DealId deal, CancellationToken ct) =>
        db.BantEntries.AsNoTracking().Where(b => b.DealId == deal).OrderByDescending(b => b.Id).ToListAsync(ct);

    /// <summary>Of each item that was ever asked, its last entry, in the order of the items.</summary>
    public static async Task<IReadOnlyList<BantEntry>> NowAsync(DealRoomDb db, DealId deal, CancellationToken ct) =>
        Last(await HistoryAsync(db, deal, ct));

    public static IReadOnlyList<BantEntry> Last(IEnumerable<BantEntry> newestFirst) =>
        [.. newestFirst.GroupBy(b => b.Item).Select(g => g.First()).OrderBy(b => b.Item)];
}
