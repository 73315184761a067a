using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>
/// Reads a room for one member: one statement, compiled once. Who may ask is decided before; a member of another deal finds nothing.
/// </summary>
public sealed class RoomQuery
{
    sealed record Line(Room Room, string DealName, string CompanyName, Member Member, RoomSection? Section, RoomItem? Item, ItemVersion? Version);

    // compiled against one model: an instance of its own for every host
    readonly Func<DealRoomDb, RoomId, MemberId, IAsyncEnumerable<Line>> lines = EF.CompileAsyncQuery(
        (DealRoomDb db, RoomId id, MemberId reader) =>
            from room in db.Rooms.AsNoTracking()
            join deal in db.Deals on room.DealId equals deal.Id
            join company in db.Companies on deal.CompanyId equals company.Id
            join member in db.Members on deal.Id equals member.DealId
            where room.Id == id && member.Id == reader && member.LeftAt == null
            from section in db.RoomSections.Where(s => s.RoomId == room.Id).DefaultIfEmpty()
            from item in db.RoomItems.Where(i => i.SectionId == section!.Id && i.PublishedAt != null && i.RemovedAt == null).DefaultIfEmpty()
            from version in db.ItemVersions.Where(v => v.Id == item!.CurrentVersionId && v.ReadyAt != null).DefaultIfEmpty()
            orderby section!.Position, item!.Position
            select new Line(room, deal.Name, company.Name, member, section, item, version)
    );

    /// <summary>Null when there is no such room or the member is not of its deal.</summary>
    public async Task<RoomView?> ReadAsync(DealRoomDb db, RoomId room, MemberId reader, string language, CancellationToken ct)
    {
        var all = new List<Line>();
        await foreach (var line in lines(db, room, reader).WithCancellation(ct))
            all.Add(line);
        return all.Count == 0 ? null : View(all, language == "en");
    }

    static RoomView View(List<Line> all, bool english)
    {
        var (room, member) = (all[0].Room, all[0].Member);
        var title = Pick(room.TitleJa, room.TitleEn, english);
        var tags = Audiences.For(member.Department, BandOf(member));
        return new()
        {
            Id = room.Id,
            Deal = room.DealId,
            Member = member.Id,
            MemberName = member.Name,
            MemberTitle = member.Title,
            MemberDepartment = member.DepartmentText,
            CompanyName = all[0].CompanyName,
            Title = title.Length > 0 ? title : all[0].DealName,
            Greeting = Pick(room.GreetingJa, room.GreetingEn, english),
            Accent = Accent.Choose(room.Accent) is AccentChoice.Accepted accepted ? accepted.Accent : null,
            LogoHash = room.LogoHash,
            LogoType = room.LogoType,
            Sections =
            [
                .. all.Where(l => l is { Section: not null, Item: not null, Version: not null })
                    .GroupBy(l => l.Section!.Id)
                    .Select(group => Section([.. group], tags, english)),
            ],
        };
    }

    static RoomViewSection Section(Line[] lines, Audience reader, bool english) =>
        new(
            lines[0].Section!.Id,
            Pick(lines[0].Section!.TitleJa, lines[0].Section!.TitleEn, english),
            Audiences.ForYouFirst(lines.Select(l => Item(l.Item!, l.Version!, reader, english)), i => i.Audience, reader)
        );

    static RoomViewItem Item(RoomItem item, ItemVersion version, Audience reader, bool english) =>
        new()
        {
            Id = item.Id,
            Kind = item.Kind,
            Asset = item.Asset,
            Title = Pick(item.TitleJa, item.TitleEn, english),
            Note = Pick(item.NoteJa, item.NoteEn, english),
            Audience = item.Audience,
            IsForYou = Audiences.Speaks(item.Audience, reader),
            MayDownload = item.MayDownload,
            PublishedAt = item.PublishedAt!.Value,
            Version = version.Id,
            VersionNumber = version.Number,
            VersionAt = version.CreatedAt,
            Pages = version.Pages,
            FileName = version.FileName,
            ContentType = version.ContentType,
            FileHash = version.FileHash,
            Size = version.Size,
            Url = version.Url,
            CoverHash = version.CoverHash,
            CoverType = version.CoverType,
        };

    static TitleBand? BandOf(Member member) => member.BandSet ?? (member.Title.Length > 0 ? Titles.BandOf(member.Title) : null);

    static string Pick(string ja, string en, bool english) => (english && en.Length > 0) || ja.Length == 0 ? en : ja;
}
