using DealRoom.Web.Data;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What of a deal changes with every reading, but may follow a breath later: the chart, the committee, who read which page, what was hidden.</summary>
public sealed record DealRest(DealNow Deal, ChartView? Chart, Committee Committee, ReadStrips Reads, Hidden Hidden)
{
    public static async Task<DealRest> OfAsync(DealRoomDb db, DealNow deal, TimeZoneInfo zone, DealTotals.Totals totals, CancellationToken ct) =>
        new(
            deal,
            await ChartView.OfAsync(db, deal, zone, ct),
            await Committee.OfAsync(db, deal.Deal, deal.Score, ct),
            await ReadStrips.OfAsync(db, deal.Deal.Id, deal.Present, totals, ct),
            await Hidden.OfAsync(db, deal.Deal.Id, totals, ct)
        );
}
