using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;

namespace DealRoom.Domain.Tests.Rooms;

public class AudienceTests
{
    [Fact]
    public void A_reader_answers_to_his_department_and_the_executives_to_their_own()
    {
        Assert.Equal(Audience.It, Audiences.For(Department.It, TitleBand.SectionHead));
        Assert.Equal(Audience.Accounting | Audience.Executive, Audiences.For(Department.Accounting, TitleBand.Executive));
        Assert.Equal(Audience.Executive, Audiences.For(Department.Executive, null));
        Assert.Equal(Audience.None, Audiences.For(Department.Other, TitleBand.DepartmentHead));
        Assert.Equal(Audience.None, Audiences.For(null, null));
    }

    [Fact]
    public void What_speaks_to_the_reader_comes_first_and_all_else_keeps_its_order()
    {
        (string Name, Audience Tags)[] items =
        [
            ("概要", Audience.None),
            ("契約書案", Audience.Legal),
            ("料金", Audience.Accounting | Audience.Executive),
            ("SLA", Audience.It | Audience.Legal),
        ];
        var sorted = Audiences.ForYouFirst(items, item => item.Tags, Audience.Legal);
        Assert.Equal(["契約書案", "SLA", "概要", "料金"], sorted.Select(item => item.Name));
    }

    [Fact]
    public void Every_tag_reads_back_from_its_code()
    {
        foreach (var tag in Audiences.Each)
        {
            Assert.Equal(tag, Audiences.Parse(Assert.Single(Audiences.Codes(tag))));
        }

        Assert.Equal(Audience.It, Audiences.Parse("情シス"));
        Assert.Equal(Audience.Accounting, Audiences.Parse("CFO"));
        Assert.Null(Audiences.Parse("other"));
        Assert.Null(Audiences.Parse(null));
    }
}
