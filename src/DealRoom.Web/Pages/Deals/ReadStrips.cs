using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>How each document was read, page by page, by whom: active time summed over all readings of people (R56).</summary>
public sealed record ReadStrips(IReadOnlyList<ReadStrips.Document> Documents)
{
    public sealed record Document(string TitleJa, string TitleEn, int Pages, int Version, IReadOnlyList<Reader> Readers);

    public sealed record Reader(MemberId? Member, bool Unidentified, HeatStripView Heat, TimeSpan Total, DateTimeOffset Last, bool IsHere);

    sealed record Sum(string Asset, int Page, MemberId? Member, bool Unidentified, long Ms, DateTimeOffset Last);

    public static async Task<ReadStrips> OfAsync(
        DealRoomDb db,
        DealId deal,
        IReadOnlyList<Present> present,
        DealTotals.Totals totals,
        CancellationToken ct
    )
    {
        var sums = (await SumsAsync(db, deal, totals, ct)).ToLookup(s => s.Asset);
        var items = await db
            .RoomItems.AsNoTracking()
            .Join(db.RoomSections, i => i.SectionId, s => s.Id, (i, s) => new { Item = i, Section = s.Position })
            .Where(x => db.Rooms.Any(r => r.Id == x.Item.RoomId && r.DealId == deal))
            .Select(x => new
            {
                x.Item,
                x.Section,
                Version = db.ItemVersions.Where(v => v.Id == x.Item.CurrentVersionId).Select(v => new { v.Number, v.Pages }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var documents = items
            .Where(i => (i.Item.PublishedAt is not null && i.Item.RemovedAt is null) || sums.Contains(i.Item.Id.ToString()))
            .OrderBy(i => i.Section)
            .ThenBy(i => i.Item.Position)
            .Select(i => new Document(
                i.Item.TitleJa,
                i.Item.TitleEn,
                i.Version?.Pages ?? 1,
                i.Version?.Number ?? 1,
                Readers(sums[i.Item.Id.ToString()], i.Version?.Pages ?? 1, [.. present.Where(p => p.Asset == i.Item.Id.ToString())])
            ));
        return new([.. documents]);
    }

    static async Task<List<Sum>> SumsAsync(DealRoomDb db, DealId deal, DealTotals.Totals totals, CancellationToken ct)
    {
        var standings = await db.Grants.AsNoTracking().Where(g => g.DealId == deal).ToDictionaryAsync(g => g.Id, g => g.Standing, ct);
        return
        [
            .. totals
                .Reads.Select(r =>
                    (Row: r, Standing: r.Grant is { } grant ? standings.GetValueOrDefault(grant, GrantStanding.Machine) : GrantStanding.First)
                )
                .Where(r => r.Standing != GrantStanding.Machine)
                .Select(r => new Sum(r.Row.Asset, r.Row.Page, r.Row.Member, r.Standing == GrantStanding.Unidentified, r.Row.Ms, r.Row.Last)),
        ];
    }

    static IReadOnlyList<Reader> Readers(IEnumerable<Sum> sums, int pages, IReadOnlyList<Present> present) =>
        [
            .. sums.GroupBy(s => (s.Member, s.Unidentified))
                .Select(mine =>
                {
                    var here = present.FirstOrDefault(p => p.Member == mine.Key.Member?.ToString() && p.Unidentified == mine.Key.Unidentified);
                    var byPage = mine.GroupBy(s => s.Page).ToDictionary(g => g.Key, g => TimeSpan.FromMilliseconds(g.Sum(s => s.Ms)));
                    // an earlier version may have had more pages
                    var cells = Enumerable
                        .Range(1, Math.Max(pages, byPage.Keys.Max()))
                        .Select(page => new HeatCell(page, byPage.GetValueOrDefault(page), here?.Page == page));
                    return new Reader(
                        mine.Key.Member,
                        mine.Key.Unidentified,
                        new HeatStripView([.. cells]),
                        TimeSpan.FromMilliseconds(mine.Sum(s => s.Ms)),
                        mine.Max(s => s.Last),
                        here is not null
                    );
                })
                .OrderByDescending(r => r.IsHere)
                .ThenByDescending(r => r.Last),
        ];
}
