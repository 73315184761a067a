using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;

namespace DealRoom.Ground;

/// One deal with a room, documents, and readers who each opened their link on a device of their own and have one document open.
public sealed class DealGround
{
    readonly Seller seller;
    readonly DateTimeOffset opened;
    readonly Company company;
    readonly Room room;
    public Deal Deal { get; }
    public List<SignalRow> Rows { get; } = [];
    public List<ViewCapability> Views { get; } = [];
    public List<string> Secrets { get; } = [];

    public DealGround(Seller seller, int number, DateTimeOffset opened)
    {
        (this.seller, this.opened) = (seller, opened);
        company = new Company
        {
            Id = new(NewId()),
            Name = $"株式会社はるにれ{number}",
            SearchKey = $"はるにれ{number}",
            CreatedAt = opened,
        };
        Deal = new Deal
        {
            Id = new(NewId()),
            CompanyId = company.Id,
            Name = $"受発注の刷新 {number}",
            StageAt = opened,
            OpenedAt = opened,
            OwnerId = seller.Id,
            CreatedAt = opened,
            FitIndustry = 1,
            FitNeeds = 0.8,
        };
        room = new Room
        {
            Id = new(NewId()),
            DealId = Deal.Id,
            CreatedAt = opened,
        };
    }

    Guid NewId() => Guid.CreateVersion7(opened);

    public void Add(DealRoomDb db, int readers, int documents)
    {
        db.AddRange(company, Deal, room);
        Rows.Add(DealRows.Facts(Deal, opened, opened));
        var section = new RoomSection
        {
            Id = new(NewId()),
            RoomId = room.Id,
            TitleJa = "資料",
            TitleEn = "Documents",
        };
        db.Add(section);
        var items = Enumerable.Range(0, documents).Select(i => Document(db, section, i)).ToList();
        for (var r = 0; r < readers; r++)
            Reader(db, r, items[r % items.Count]);
    }

    (RoomItem Item, ItemVersion Version) Document(DealRoomDb db, RoomSection section, int position)
    {
        var kinds = new[] { AssetKind.Pricing, AssetKind.Proposal, AssetKind.Case, AssetKind.Security };
        var item = new RoomItem
        {
            Id = new(NewId()),
            RoomId = room.Id,
            SectionId = section.Id,
            Position = position,
            Kind = ItemKind.Pdf,
            Asset = kinds[position % kinds.Length],
            TitleJa = $"ご提案資料 第{position + 1}部",
            TitleEn = $"Proposal, part {position + 1}",
            PublishedAt = opened,
            CreatedAt = opened,
        };
        var version = new ItemVersion
        {
            Id = new(NewId()),
            ItemId = item.Id,
            Number = 1,
            CreatedAt = opened,
            CreatedBy = seller.Id,
            ReadyAt = opened,
            IntakeBy = "poppler",
            Pages = 20,
            FileHash = new string('0', 64),
            FileName = "ご提案.pdf",
            ContentType = "application/pdf",
            Size = 1000,
        };
        item.CurrentVersionId = version.Id;
        db.AddRange(item, version);
        return (item, version);
    }

    void Reader(DealRoomDb db, int number, (RoomItem Item, ItemVersion Version) open)
    {
        var member = new Member
        {
            Id = new(NewId()),
            DealId = Deal.Id,
            Name = $"田中 {number}",
            FamilyName = "田中",
            Title = number == 0 ? "CFO" : "担当",
            KnownSince = opened,
            CreatedAt = opened,
        };
        var link = new Invitation
        {
            Id = new(NewId()),
            RoomId = room.Id,
            MemberId = member.Id,
            TokenHash = Web.Data.Secrets.Hash(NewId().ToString()),
            IssuedAt = opened,
            IssuedBy = seller.Id,
            ExpiresAt = opened.AddDays(30),
            FirstOpenedAt = opened,
        };
        var secret = Web.Data.Secrets.New();
        var device = new GuestDevice
        {
            Id = new(NewId()),
            SecretHash = Web.Data.Secrets.Hash(secret),
            Label = "Windows",
            CreatedAt = opened,
        };
        var grant = new Grant
        {
            Id = new(NewId()),
            DeviceId = device.Id,
            InvitationId = link.Id,
            RoomId = room.Id,
            DealId = Deal.Id,
            MemberId = member.Id,
            Standing = GrantStanding.First,
            OpenedAt = opened,
        };
        db.AddRange(member, link, device, grant);
        Rows.Add(DealRows.Member(member, opened, opened));
        Secrets.Add(secret);
        Views.Add(
            new(
                NewId(),
                grant.Id,
                device.Id,
                Deal.Id,
                room.Id,
                member.Id,
                open.Item.Id,
                open.Version.Id,
                open.Version.Pages,
                AssetKinds.ViewKind(open.Item.Asset),
                false,
                DateTimeOffset.UtcNow
            )
        );
    }
}
