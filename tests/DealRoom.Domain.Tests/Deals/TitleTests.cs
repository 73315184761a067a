using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public class TitleTests
{
    [Theory]
    [InlineData("代表取締役社長", TitleBand.Executive)]
    [InlineData("副社長", TitleBand.Executive)]
    [InlineData("常務執行役員", TitleBand.Executive)]
    [InlineData("取締役 営業本部長", TitleBand.Executive)]
    [InlineData("CFO", TitleBand.Executive)]
    [InlineData("最高財務責任者(ＣＦＯ)", TitleBand.Executive)]
    [InlineData("C.E.O.", TitleBand.Executive)]
    [InlineData("Chief Financial Officer", TitleBand.Executive)]
    [InlineData("President & CEO", TitleBand.Executive)]
    [InlineData("Managing Director", TitleBand.Executive)]
    [InlineData("本部長", TitleBand.DepartmentHead)]
    [InlineData("副本部長", TitleBand.DepartmentHead)]
    [InlineData("営業部 部長", TitleBand.DepartmentHead)]
    [InlineData("部 長", TitleBand.DepartmentHead)]
    [InlineData("経営企画部長", TitleBand.DepartmentHead)]
    [InlineData("関西支社長", TitleBand.DepartmentHead)]
    [InlineData("VP of Sales", TitleBand.DepartmentHead)]
    [InlineData("Vice President", TitleBand.DepartmentHead)]
    [InlineData("Director", TitleBand.DepartmentHead)]
    [InlineData("Head of Procurement", TitleBand.DepartmentHead)]
    [InlineData("次長", TitleBand.SectionHead)]
    [InlineData("情シス課長", TitleBand.SectionHead)]
    [InlineData("部長代理", TitleBand.SectionHead)]
    [InlineData("部長補佐", TitleBand.SectionHead)]
    [InlineData("副部長", TitleBand.SectionHead)]
    [InlineData("社長室長", TitleBand.SectionHead)]
    [InlineData("マネジャー", TitleBand.SectionHead)]
    [InlineData("ﾏﾈｰｼﾞｬｰ", TitleBand.SectionHead)]
    [InlineData("Senior Manager, IT", TitleBand.SectionHead)]
    [InlineData("支配人", TitleBand.SectionHead)]
    [InlineData("総支配人", TitleBand.DepartmentHead)]
    [InlineData("CISO室 担当", TitleBand.Staff)]
    [InlineData("課長補佐", TitleBand.Staff)]
    [InlineData("課長代理", TitleBand.Staff)]
    [InlineData("主任", TitleBand.Staff)]
    [InlineData("係長", TitleBand.Staff)]
    [InlineData("経理担当", TitleBand.Staff)]
    [InlineData("社長秘書", TitleBand.Staff)]
    [InlineData("プロダクトマネージャー", TitleBand.Staff)]
    [InlineData("Project Manager", TitleBand.Staff)]
    [InlineData("Executive Assistant to the CEO", TitleBand.Staff)]
    public void A_title_tells_its_band(string title, TitleBand band) => Assert.Equal(band, Titles.BandOf(title));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("顧問")]
    [InlineData("取締役会事務局")]
    [InlineData("President's Office")]
    [InlineData("ninja")]
    public void A_title_that_says_nothing_has_no_band(string? title) => Assert.Null(Titles.BandOf(title));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal(TitleBand.SectionHead, Titles.BandOf("\uDFFF課長"));

    [Fact]
    public void Executives_and_department_heads_are_the_decision_layer()
    {
        Assert.True(Titles.IsDecisionLayer(TitleBand.Executive));
        Assert.True(Titles.IsDecisionLayer(TitleBand.DepartmentHead));
        Assert.False(Titles.IsDecisionLayer(TitleBand.SectionHead));
        Assert.False(Titles.IsDecisionLayer(TitleBand.Staff));
        Assert.False(Titles.IsDecisionLayer((TitleBand?)null));
    }
}
