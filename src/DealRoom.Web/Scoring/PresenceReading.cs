using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>Somebody who is reading right now.</summary>
public sealed record Present(
    string Deal,
    string? Member,
    bool Unidentified,
    string Name,
    string Initials,
    string Asset,
    string TitleJa,
    string TitleEn,
    int Page,
    int Pages,
    DateTimeOffset Since
);

/// <summary>
/// Who is reading, from the beats of the last fifteen seconds: a reader who leaves is gone at once, one whose beats stop is gone fifteen
/// seconds after the last. It is read from the log, so every node tells the same.
/// </summary>
public sealed class PresenceReading(TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(15);
    static readonly TimeSpan SameVisit = TimeSpan.FromMinutes(30);

    public async Task<IReadOnlyList<Present>> NowAsync(DealRoomDb db, IQueryable<Deal> deals, CancellationToken ct)
    {
        var from = clock.GetUtcNow() - Lasts;
        var beats = await db
            .Signals.AsNoTracking()
            .Where(s => s.ReceivedAt > from && s.At > from && s.ViewId != null && s.Class == RowClass.Human && deals.Any(d => d.Id == s.DealId))
            .Join(
                db.Grants,
                s => s.GrantId,
                g => g.Id,
                (s, g) =>
                    new
                    {
                        s.Seq,
                        s.DealId,
                        s.MemberId,
                        s.GrantId,
                        s.ItemId,
                        s.Asset,
                        s.Page,
                        s.ViewId,
                        s.At,
                        s.Left,
                        g.Standing,
                    }
            )
            .ToListAsync(ct);
        var present = new List<Present>();
        foreach (var mine in beats.Where(b => b.Standing is not (GrantStanding.Machine or GrantStanding.Released)).GroupBy(b => b.GrantId))
        {
            var last = mine.MaxBy(b => b.Seq)!;
            if (last.Left)
                continue;
            var person = await db
                .Members.AsNoTracking()
                .Where(m => m.Id == last.MemberId)
                .Select(m => new { m.Name, m.FamilyName })
                .FirstOrDefaultAsync(ct);
            var item = await db
                .RoomItems.AsNoTracking()
                .Where(i => i.Id == last.ItemId)
                .Select(i => new
                {
                    i.TitleJa,
                    i.TitleEn,
                    Pages = db.ItemVersions.Where(v => v.Id == i.CurrentVersionId).Select(v => (int?)v.Pages).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(ct);
            if (person is null || item is null)
                continue;
            var visit = last.At - SameVisit;
            var since = await db.Signals.Where(s => s.ViewId == last.ViewId && s.At > visit).MinAsync(s => (DateTimeOffset?)s.At, ct) ?? last.At;
            var name = person.FamilyName.Length > 0 ? person.FamilyName : person.Name;
            present.Add(
                new(
                    last.DealId.ToString(),
                    last.MemberId?.ToString(),
                    last.Standing == GrantStanding.Unidentified,
                    name,
                    Initial(name),
                    last.Asset,
                    item.TitleJa,
                    item.TitleEn.Length > 0 ? item.TitleEn : item.TitleJa,
                    last.Page ?? 1,
                    item.Pages ?? 1,
                    since
                )
            );
        }
        return [.. present.OrderBy(p => p.Deal).ThenBy(p => p.Since)];
    }

    /// <summary>The first character a person would call a letter.</summary>
    public static string Initial(string name) => name.Length == 0 ? "?" : System.Globalization.StringInfo.GetNextTextElement(name);
}
