using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.Scoring;

/// <summary>
/// How the people and items of one deal are called in a sentence. Moments and ledger rows keep ids only; names are looked up for whoever
/// reads, so that a name erased is gone everywhere.
/// </summary>
public sealed class DealNames
{
    public sealed record Person(string Name, string FamilyName, string Title);

    public sealed record Item(string TitleJa, string TitleEn, int Pages);

    public required IReadOnlyDictionary<MemberId, Person> Members { get; init; }
    public required IReadOnlyDictionary<string, Item> Items { get; init; }

    public static async Task<DealNames> OfAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        var members = await db
            .Members.AsNoTracking()
            .Where(m => m.DealId == deal)
            .Select(m => new { m.Id, Person = new Person(m.Name, m.FamilyName, m.Title) })
            .ToDictionaryAsync(m => m.Id, m => m.Person, ct);
        var items = await db
            .RoomItems.AsNoTracking()
            .Where(i => db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == deal))
            .Select(i => new
            {
                i.Id,
                i.TitleJa,
                i.TitleEn,
                Pages = db.ItemVersions.Where(v => v.Id == i.CurrentVersionId).Select(v => (int?)v.Pages).FirstOrDefault() ?? 1,
            })
            .ToListAsync(ct);
        return new DealNames { Members = members, Items = items.ToDictionary(i => i.Id.ToString(), i => new Item(i.TitleJa, i.TitleEn, i.Pages)) };
    }

    /// <summary>田中様(CFO) / Tanaka (CFO); the holder of somebody's link when not identified.</summary>
    public string PersonIn(string language, MemberId? id, bool unidentified)
    {
        if (id is not { } member || !Members.TryGetValue(member, out var person))
            return T.In(language, "scoring.person.unknown");
        var name = person.FamilyName.Length > 0 ? person.FamilyName : person.Name;
        if (unidentified)
            return T.In(language, "scoring.person.holder", name);
        return person.Title.Length > 0 ? T.In(language, "scoring.person.titled", name, person.Title) : T.In(language, "scoring.person", name);
    }

    /// <summary>The item's title, or what its kind is called when a script named something else.</summary>
    public string AssetIn(string language, string? asset, SignalKind? kind)
    {
        if (asset is { Length: > 0 } && Items.TryGetValue(asset, out var item))
            return language == "en" && item.TitleEn.Length > 0 ? item.TitleEn : item.TitleJa;
        if (kind is not { } named)
            return asset ?? "";
        var what = T.In(language, "scoring.asset." + named);
        // a script's own name says more than the kind does, unless it is the kind
        return asset is { Length: > 0 } && !Guid.TryParse(asset, out _) && !asset.Equals(named.ToString(), StringComparison.OrdinalIgnoreCase)
            ? T.In(language, "scoring.asset.named", what, asset)
            : what;
    }
}
