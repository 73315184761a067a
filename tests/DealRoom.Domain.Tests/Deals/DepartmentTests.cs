using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public class DepartmentTests
{
    [Theory]
    [InlineData("主管", Department.Sponsoring)]
    [InlineData("主管部門", Department.Sponsoring)]
    [InlineData("利用", Department.Using)]
    [InlineData("情シス", Department.It)]
    [InlineData("情報システム部", Department.It)]
    [InlineData("経営情報システム部", Department.It)]
    [InlineData("ＩＴ推進室", Department.It)]
    [InlineData("IT Department", Department.It)]
    [InlineData("DX推進本部", Department.It)]
    [InlineData("法務", Department.Legal)]
    [InlineData("法務・コンプライアンス室", Department.Legal)]
    [InlineData("購買", Department.Procurement)]
    [InlineData("資材調達課", Department.Procurement)]
    [InlineData("総務部", Department.Procurement)]
    [InlineData("経理", Department.Accounting)]
    [InlineData("財務経理部", Department.Accounting)]
    [InlineData("Finance & Accounting", Department.Accounting)]
    [InlineData("経営管理部", Department.Accounting)]
    [InlineData("CFO", Department.Accounting)]
    [InlineData("情シス課長", Department.It)]
    [InlineData("経営", Department.Executive)]
    [InlineData("経営企画室", Department.Executive)]
    [InlineData("Corporate Planning", Department.Executive)]
    [InlineData("その他", Department.Other)]
    public void Free_text_finds_its_department(string words, Department department) => Assert.Equal(department, Departments.Recognise(words));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("営業部")]
    [InlineData("店舗経営支援部")]
    [InlineData("Internal Audit")]
    [InlineData("Marketing")]
    [InlineData("🙂")]
    public void What_is_not_known_is_not_guessed(string? words) => Assert.Null(Departments.Recognise(words));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal(Department.Legal, Departments.Recognise("法務\uD800部"));

    [Fact]
    public void Every_code_reads_back()
    {
        Assert.Equal(Enum.GetValues<Department>(), Departments.Each);
        foreach (var department in Departments.Each)
        {
            Assert.Equal(department, Departments.Parse(Departments.Code(department)));
            Assert.Equal(department, Departments.Parse(Departments.Code(department).ToUpperInvariant()));
        }
    }
}
