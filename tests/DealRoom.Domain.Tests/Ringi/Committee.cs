using DealRoom.Domain.Deals;
using DealRoom.Domain.Ringi.Authority;

namespace DealRoom.Domain.Tests.Ringi;

/// <summary>The buying committee of route.md, told in no particular order.</summary>
internal static class Committee
{
    public static IReadOnlyList<CommitteePerson> People { get; } =
    [
        Person(1, "田中", "取締役 CFO", Department.Accounting, TitleBand.Executive) with
        {
            Roles = DmuRoles.Decider,
        },
        Person(2, "高橋", "営業統括部長", Department.Sponsoring, TitleBand.DepartmentHead),
        Person(3, "佐藤", "主任", Department.Sponsoring, TitleBand.Staff) with
        {
            Drafter = true,
        },
        Person(4, "小林", "経理課長", Department.Accounting, TitleBand.SectionHead),
        Person(5, "伊藤", "主任", Department.Procurement, TitleBand.Staff),
        Person(6, "鈴木", "情報システム課長", Department.It, TitleBand.SectionHead),
        Person(7, "加藤", "営業第二部長", Department.Using, TitleBand.DepartmentHead) with
        {
            LikelyAgainst = true,
        },
        Person(8, "山本", "営業第一課長", Department.Using, TitleBand.SectionHead),
        Person(9, "中村", "営業企画課長", Department.Sponsoring, TitleBand.SectionHead),
    ];

    public static string Name(MemberId? id) => People.FirstOrDefault(person => person.Id == id)?.Name ?? "";

    private static CommitteePerson Person(int n, string name, string title, Department department, TitleBand band) =>
        new()
        {
            Id = new(new Guid(n, 0, 0, new byte[8])),
            Name = name,
            Title = title,
            Department = department,
            Band = band,
        };
}
