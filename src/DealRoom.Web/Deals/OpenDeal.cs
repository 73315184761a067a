using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Deals;

/// <summary>Opens a deal: its company, its room with the customary sections, its first rows in the log.</summary>
public sealed class OpenDeal(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public sealed record Opened(DealId Deal, RoomId Room);

    static readonly (string Ja, string En)[] Sections =
    [
        ("ご提案", "Proposal"),
        ("料金・ご契約", "Pricing and contract"),
        ("セキュリティ・運用", "Security and operation"),
    ];

    public async Task<Outcome<Opened>> DoAsync(DealInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        var (deal, typed) = Read(input, by, now, slips);
        if (slips.Any)
            return journal.Refuse<Opened>(slips);

        await using var transaction = await journal.BeginAsync(ct);
        deal.CompanyId = (await new CompanyBook(db).FindOrMakeAsync(typed, ct)).Id;
        var room = new Room
        {
            Id = new(Guid.CreateVersion7(now)),
            DealId = deal.Id,
            CreatedAt = now,
        };
        db.AddRange(
            deal,
            room,
            new OwnerChange
            {
                DealId = deal.Id,
                ToSellerId = deal.OwnerId,
                At = now,
                BySellerId = by.SellerId(),
            }
        );
        db.RoomSections.AddRange(
            Sections.Select(
                (s, i) =>
                    new RoomSection
                    {
                        Id = new(Guid.CreateVersion7(now)),
                        RoomId = room.Id,
                        TitleJa = s.Ja,
                        TitleEn = s.En,
                        Position = i,
                    }
            )
        );
        Leads.Begin(db, deal, by.SellerId());
        List<SignalRow> rows = [DealRows.Facts(deal, deal.OpenedAt, now), DealRows.Stage(deal, deal.StageAt, now)];
        if (DealStages.IsClosed(deal.Stage))
            await Closings.CloseAsync(db, deal, deal.StageAt, now, by, [], "", rows, ct);
        await journal.CommitAsync(transaction, rows, ct);
        return new Outcome<Opened>.Done(new(deal.Id, room.Id));
    }

    static (Deal Deal, Company Company) Read(DealInput input, ClaimsPrincipal by, DateTimeOffset now, Slips slips)
    {
        var entry = new Entry(slips, now);
        var deal = new Deal
        {
            Id = new(Guid.CreateVersion7(now)),
            Name = "",
            OwnerId = by.SellerId(),
            OpenedAt = now,
            CreatedAt = now,
        };
        var company = new Company
        {
            Id = new(Guid.CreateVersion7(now)),
            Name = "",
            CreatedAt = now,
        };
        DealEntry.Read(input with { Name = new(input.Name.Value) }, deal, entry, slips);
        var typed = input.Company ?? new CompanyInput();
        DealEntry.Read(typed with { Name = new(typed.Name.Value) }, company, entry, slips);
        entry.Instant("openedAt", input.OpenedAt, at => deal.OpenedAt = at);
        deal.Stage = DealEntry.Stage(input, slips) ?? DealStage.Awareness;
        deal.StageAt = deal.OpenedAt;
        entry.Instant("stageAt", input.StageAt, at => deal.StageAt = at);
        return (deal, company);
    }
}
