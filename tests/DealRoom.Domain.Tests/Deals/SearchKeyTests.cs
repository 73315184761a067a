using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public class SearchKeyTests
{
    [Theory]
    [InlineData("髙橋", "高橋")]
    [InlineData("山﨑 太郎", "山崎太郎")]
    [InlineData("タカハシ", "たかはし")]
    [InlineData("ﾀｶﾊｼ ﾊﾅｺ", "たかはしはなこ")]
    [InlineData("佐々木", "佐佐木")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("𠮷野家", "吉野家")]
    [InlineData("サーバー", "サーバ")]
    [InlineData("ｻｰﾊﾞｰ", "サーバー")]
    [InlineData("キヤノン", "キャノン")]
    [InlineData("レオナルド・ダ・ビンチ", "レオナルド ダ ビンチ")]
    [InlineData("辻\U000E0100", "辻")]
    public void Two_spellings_of_one_name_share_a_key(string one, string other) => Assert.Equal(SearchKey.Of(other), SearchKey.Of(one));

    [Theory]
    [InlineData("株式会社青葉商事")]
    [InlineData("青葉商事 株式会社")]
    [InlineData("(株)青葉商事")]
    [InlineData("青葉商事(株)")]
    [InlineData("㈱青葉商事")]
    [InlineData("㍿ 青葉商事")]
    [InlineData("株式會社 青葉商事")]
    [InlineData("有限会社 青葉・商事")]
    [InlineData("合同会社青葉商事")]
    [InlineData("一般社団法人 青葉商事")]
    [InlineData("一般財団法人青葉商事")]
    [InlineData("学校法人 青葉商事")]
    [InlineData("医療法人社団青葉商事")]
    [InlineData("合資会社青葉商事")]
    public void The_legal_form_plays_no_part_wherever_it_stands(string name) => Assert.Equal("青葉商事", SearchKey.Of(name));

    [Theory]
    [InlineData("Aoba Trading Inc.")]
    [InlineData("Aoba Trading Co., Ltd.")]
    [InlineData("AOBA TRADING CO.,LTD")]
    [InlineData("Aoba Trading K.K.")]
    [InlineData("K.K. Aoba Trading")]
    [InlineData("Ａｏｂａ　Ｔｒａｄｉｎｇ, LLC")]
    [InlineData("Aoba-Trading Corporation")]
    public void A_latin_legal_form_plays_no_part_either(string name) => Assert.Equal("aobatrading", SearchKey.Of(name));

    [Theory]
    [InlineData("Zinc", "zinc")]
    [InlineData("Marco", "marco")]
    [InlineData("株式会社", "株式会社")]
    [InlineData("Inc.", "inc")]
    [InlineData("(株)", "株")]
    [InlineData("青葉商事(株)大阪支店", "青葉商事大阪支店")]
    [InlineData("カブシキガイシャ アオバ", "あおば")]
    public void A_name_never_loses_more_than_its_legal_form(string name, string key) => Assert.Equal(key, SearchKey.Of(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000・ー")]
    public void Nothing_searchable_gives_an_empty_key(string? name) => Assert.Equal("", SearchKey.Of(name));

    // Not as InlineData: attributes are stored as UTF-8, which cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_does_no_harm()
    {
        Assert.Equal("あ", SearchKey.Of("あ\uDC00"));
        Assert.Equal("", SearchKey.Of("\uD83D"));
    }

    [Fact]
    public void A_line_holds_the_key_of_every_wording_once() =>
        Assert.Equal("高橋商会 たかはししようかい", SearchKey.Line("㈱髙橋商会", "タカハシショウカイ", null, "高橋商会"));

    [Fact]
    public void No_old_form_leads_to_another_old_form()
    {
        for (var c = '\u3041'; c < '\uA000'; c++)
        {
            var key = SearchKey.Of(c.ToString());
            Assert.Equal(key, SearchKey.Of(key));
        }
    }

    [Fact]
    public void A_key_is_its_own_key()
    {
        foreach (var name in new[] { "㈱髙橋商会", "Aoba Trading Co., Ltd.", "タカハシ・ハナコ", "齋藤龍ヶ崎" })
        {
            var key = SearchKey.Of(name);
            Assert.Equal(key, SearchKey.Of(key));
        }
    }
}
