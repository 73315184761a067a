using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Ringi.Authority;
using DealRoom.Domain.Ringi.Nemawashi;
using DealRoom.Domain.Ringi.Route;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;

namespace DealRoom.Domain.Tests.Ringi;

public sealed class AuthorityTests
{
    private static Quotation Quote =>
        new()
        {
            Number = "Q-1",
            Subject = "見積",
            Addressee = new("みなと精工株式会社"),
            IssuedOn = new(2026, 6, 1),
            ValidUntil = new(2026, 7, 1),
            Issuer = "ミオト株式会社",
            PaymentTerms = "月末締め翌月末払い",
            ContractMonths = 36,
            Lines =
            [
                new() { Name = "初期", UnitPrice = 1_200_000 },
                new()
                {
                    Name = "年額",
                    UnitPrice = 2_400_000,
                    Charge = QuoteCharge.Yearly,
                },
            ],
        };

    [Fact]
    public void The_amount_is_the_one_the_buyers_table_speaks_of()
    {
        var table = AuthorityTable.Default;
        Assert.Equal(8_400_000, table.AmountOf(Quote));
        Assert.Equal(9_240_000, (table with { Tax = TaxBasis.Included }).AmountOf(Quote));
        Assert.Equal(3_600_000, (table with { Basis = AmountBasis.FirstYear }).AmountOf(Quote));
        Assert.Equal(2_400_000, (table with { Basis = AmountBasis.Yearly }).AmountOf(Quote));
    }

    [Fact]
    public void An_edited_table_is_checked()
    {
        var levels = AuthorityTable.Default.Levels;
        Assert.Empty(AuthorityTable.Default.Check());
        Assert.Equal([AuthorityFault.LevelCount], (AuthorityTable.Default with { Levels = [] }).Check());
        Assert.Equal([AuthorityFault.OpenEnd], (AuthorityTable.Default with { Levels = [levels[0]] }).Check());
        Assert.Equal([AuthorityFault.NotAscending], (AuthorityTable.Default with { Levels = [levels[1], levels[0], levels[4]] }).Check());
        Assert.Equal(
            [AuthorityFault.AmountMissing],
            (AuthorityTable.Default with { Consults = [new(Department.It, ConsultWhen.FromAmount)] }).Check()
        );
    }

    [Fact]
    public void A_route_is_proposed_with_the_people_who_fit_and_open_places_for_the_others()
    {
        var n = 0;
        var answer = AuthorityTable.Default.Of(new(8_400_000, OwnTerms: true));
        var steps = RouteProposal.Of(answer, Committee.People, () => new(new Guid(++n, 0, 0, new byte[8])));
        Assert.Equal(
            ["Approve 中村", "Approve 高橋", "Consult 鈴木 ? 伊藤", "Decide 田中"],
            steps.Select(step => $"{step.Kind} {string.Join(' ', step.Seats.Select(seat => seat.Name.Length > 0 ? seat.Name : "?"))}")
        );
        Assert.Empty(new ApprovalRoute { Steps = steps }.Check());
        var board = RouteProposal.Of(AuthorityTable.Default.Of(new(60_000_000)), [], () => new(new Guid(++n, 0, 0, new byte[8])));
        Assert.Equal(["課長", "部長", "担当役員", "社長", "", "取締役会"], board.Select(step => step.Seats[0].Title));
    }

    [Fact]
    public void The_order_can_be_changed_and_keeps_the_change_when_people_come()
    {
        var entries = NemawashiOrder.Propose(Committee.People, [Department.Legal]);
        var moved = NemawashiOrder.Move(entries, 5, 0);
        Assert.Equal("小林", Committee.Name(moved[0].Member));
        Assert.Equal(moved, NemawashiOrder.Refresh(moved, entries));
        var lawyer = new CommitteePerson
        {
            Id = new(new Guid(99, 0, 0, new byte[8])),
            Name = "法務の方",
            Department = Department.Legal,
        };
        var refreshed = NemawashiOrder.Refresh(moved, NemawashiOrder.Propose([.. Committee.People, lawyer], [Department.Legal]));
        Assert.Equal(moved[0], refreshed[0]);
        Assert.Contains(refreshed, entry => entry.Member == lawyer.Id);
        Assert.DoesNotContain(refreshed, entry => entry.Member is null);
        Assert.Equal(moved, NemawashiOrder.Move(moved, 99, 0));
        Assert.Equal(moved[0], NemawashiOrder.Move(moved, 0, 99)[^1]);
    }

    [Fact]
    public void Next_is_an_open_concern_then_who_was_not_spoken_to()
    {
        var entries = NemawashiOrder.Propose(Committee.People, []);
        Assert.Equal("中村", Committee.Name(NemawashiOrder.Next(entries)!.Member));
        List<NemawashiEntry> later =
        [
            .. entries.Select((entry, n) => entry with { State = n == 2 ? NemawashiState.Concern : NemawashiState.NotBriefed }),
        ];
        Assert.Equal("鈴木", Committee.Name(NemawashiOrder.Next(later)!.Member));
        Assert.Equal(1, NemawashiOrder.Count(later, NemawashiState.Concern));
        Assert.Null(NemawashiOrder.Next([.. entries.Select(entry => entry with { State = NemawashiState.Supports })]));
    }

    [Fact]
    public void Every_department_has_its_list_and_sees_whether_the_room_holds_it()
    {
        Assert.Equal(
            [Department.Sponsoring, Department.It, Department.Legal, Department.Procurement, Department.Accounting, Department.Executive],
            DepartmentChecklist.Default.Select(row => row.Department)
        );
        var it = DepartmentChecklist.Default.Single(row => row.Department == Department.It);
        RoomAsset[] room =
        [
            new(AssetKind.Security, [], [Department.It]),
            new(AssetKind.Product, ["diagram"], [Department.Using, null]),
            new(AssetKind.Other, ["sla"], []),
        ];
        Assert.Equal(
            [ChecklistState.Opened, ChecklistState.OpenedByOthers, ChecklistState.NotOpened, ChecklistState.NotInRoom],
            it.Assets.Select(asset => DepartmentChecklist.StateOf(asset, Department.It, room))
        );
    }
}
