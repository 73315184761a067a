using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Demo;

/// <summary>Furnishes a deal's room: sections, items, versions.</summary>
sealed class DemoRoom(DealRoomDb db, DemoFiles files, string by)
{
    readonly Dictionary<string, RoomItem> items = [];

    public RoomItem Item(string key) => items[key];

    /// <summary>Everything as drafts; the sections a new room comes with give way to the story's.</summary>
    public async Task FurnishAsync(RoomId id, StoryDeal told, string logo, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await db.RoomSections.Where(s => s.RoomId == id).ExecuteDeleteAsync(ct);
        var room = await db.Rooms.SingleAsync(r => r.Id == id, ct);
        (room.TitleJa, room.TitleEn, room.Accent) = (told.Room.Title.Ja, told.Room.Title.En, told.Room.Accent);
        (room.LogoHash, room.LogoType) = await files.PictureAsync(logo, ct);
        foreach (var (section, position) in told.Sections.Select((s, i) => (s, i)))
        {
            var row = new RoomSection
            {
                Id = new(Guid.CreateVersion7(now)),
                RoomId = id,
                TitleJa = section.Title.Ja,
                TitleEn = section.Title.En,
                Position = position,
            };
            db.Add(row);
            for (var i = 0; i < section.Items.Count; i++)
                await PlaceAsync(row, section.Items[i], i, now, ct);
        }
        await db.SaveChangesAsync(ct);
    }

    public Task PublishAsync(IReadOnlyList<StoryItem> told, DateTimeOffset? now, CancellationToken ct)
    {
        var ids = told.Select(t => items[t.Key].Id).ToList();
        return db.RoomItems.Where(i => ids.Contains(i.Id)).ExecuteUpdateAsync(set => set.SetProperty(i => i.PublishedAt, now), ct);
    }

    async Task PlaceAsync(RoomSection section, StoryItem told, int position, DateTimeOffset now, CancellationToken ct)
    {
        var id = new ItemId(Guid.CreateVersion7(now));
        var (version, texts) = await files.VersionAsync(told, id, by, now, ct);
        var item = items[told.Key] = new RoomItem
        {
            Id = id,
            RoomId = section.RoomId,
            SectionId = section.Id,
            Position = position,
            Kind = DemoFiles.KindOf(told),
            Asset = AssetKinds.Parse(told.Asset) ?? AssetKind.Other,
            TitleJa = told.Title.Ja,
            TitleEn = told.Title.En,
            Audience = (told.Audience ?? []).Aggregate(Audience.None, (tags, name) => tags | Enum.Parse<Audience>(name)),
            CurrentVersionId = version.Id,
            CreatedAt = now,
        };
        db.Add(item);
        db.Add(version);
        db.AddRange(texts);
    }
}
