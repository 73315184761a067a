using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Rooms;

/// A deal with one section and two members, written straight into the tables.
public sealed record SomeRoom(DealId Deal, RoomId Room, SectionId Section, MemberId Cfo, MemberId Engineer)
{
    static readonly DateTimeOffset Made = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<SomeRoom> InAsync(RunningDealRoom house, string? ownerId = null)
    {
        ownerId ??= (await house.SellerAsync()).Id;
        var company = new Company
        {
            Id = new(Guid.CreateVersion7()),
            Name = "株式会社みなと精工",
            CreatedAt = Made,
        };
        var deal = new Deal
        {
            Id = new(Guid.CreateVersion7()),
            CompanyId = company.Id,
            Name = "受発注の電子化",
            OwnerId = ownerId,
            OpenedAt = Made,
            StageAt = Made,
            CreatedAt = Made,
        };
        var room = new Room
        {
            Id = new(Guid.CreateVersion7()),
            DealId = deal.Id,
            CreatedAt = Made,
        };
        var section = new RoomSection
        {
            Id = new(Guid.CreateVersion7()),
            RoomId = room.Id,
            TitleJa = "ご提案",
            TitleEn = "Proposal",
        };
        var cfo = new Member
        {
            Id = new(Guid.CreateVersion7()),
            DealId = deal.Id,
            Name = "田中 恵",
            FamilyName = "田中",
            Title = "経理部長",
            DepartmentText = "経理部",
            Department = Department.Accounting,
            Email = "tanaka@minato.example",
            CreatedAt = Made,
        };
        var engineer = new Member
        {
            Id = new(Guid.CreateVersion7()),
            DealId = deal.Id,
            Name = "佐藤 健",
            FamilyName = "佐藤",
            DepartmentText = "情報システム部",
            Department = Department.It,
            CreatedAt = Made,
        };
        await house.With(async db =>
        {
            db.AddRange(company, deal);
            db.AddRange(room, cfo, engineer);
            db.Add(section);
            await db.SaveChangesAsync();
        });
        return new(deal.Id, room.Id, section.Id, cfo.Id, engineer.Id);
    }

    public async Task<ItemId> PageAsync(
        RunningDealRoom house,
        string title,
        bool published = true,
        bool ready = true,
        Audience audience = Audience.None,
        int position = 0,
        string titleEn = ""
    )
    {
        var version = new ItemVersion
        {
            Id = new(Guid.CreateVersion7()),
            ItemId = new(Guid.CreateVersion7()),
            Number = 1,
            CreatedAt = Made,
            CreatedBy = "test",
            MarkdownJa = title,
            HtmlJa = $"<p>{title}</p>",
            ReadyAt = ready ? Made : null,
        };
        var item = new RoomItem
        {
            Id = version.ItemId,
            RoomId = Room,
            SectionId = Section,
            Kind = ItemKind.Markdown,
            Asset = AssetKind.Product,
            TitleJa = title,
            TitleEn = titleEn,
            Audience = audience,
            Position = position,
            PublishedAt = published ? Made : null,
            CurrentVersionId = version.Id,
            CreatedAt = Made,
        };
        await house.With(async db =>
        {
            db.Add(item);
            db.Add(version);
            await db.SaveChangesAsync();
        });
        return item.Id;
    }

    /// A published PDF of so many bytes; what is in it nobody reads.
    public async Task<ItemId> FileAsync(RunningDealRoom at, int size, AssetKind kind)
    {
        var hash = await at.Services.GetRequiredService<FileStore>().KeepAsync(new byte[size], default);
        var version = new ItemVersion
        {
            Id = new(Guid.CreateVersion7()),
            ItemId = new(Guid.CreateVersion7()),
            Number = 1,
            CreatedBy = "test",
            FileHash = hash,
            FileName = "導入ガイド.pdf",
            ContentType = "application/pdf",
            Size = size,
            ReadyAt = DateTimeOffset.UtcNow,
            Pages = 3,
        };
        await at.With(async db =>
        {
            db.Add(
                new RoomItem
                {
                    Id = version.ItemId,
                    RoomId = Room,
                    SectionId = Section,
                    Kind = ItemKind.Pdf,
                    Asset = kind,
                    TitleJa = "導入ガイド",
                    PublishedAt = DateTimeOffset.UtcNow,
                    CurrentVersionId = version.Id,
                    CreatedAt = DateTimeOffset.UtcNow,
                }
            );
            db.Add(version);
            await db.SaveChangesAsync();
        });
        return version.ItemId;
    }
}
