using DealRoom.Domain.Documents;

namespace DealRoom.Domain.Tests.Documents;

public class FileNameTests
{
    [Theory]
    [InlineData("ご提案書_㈱髙橋商会 様 (第2版).pdf", "ご提案書_㈱髙橋商会 様 (第2版).pdf")]
    [InlineData("ｶﾞｲﾄﾞ①～.pdf", "ｶﾞｲﾄﾞ①～.pdf")]
    [InlineData("カ\u3099イド.pdf", "ガイド.pdf")]
    [InlineData("見積🙂.xlsx", "見積🙂.xlsx")]
    public void Japanese_names_survive(string sent, string kept) => Assert.Equal(kept, FileNames.Clean(sent));

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\a\\見積.pdf", "見積.pdf")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("exe\u202Efdp.exe", "exefdp.exe")]
    [InlineData("\u2066a\u2069\u200B\uFEFF.pdf", "a.pdf")]
    [InlineData("a\"<b>|c?.pdf", "a__b__c_.pdf")]
    [InlineData(" .htaccess. ", "htaccess")]
    [InlineData("CON.pdf", "_CON.pdf")]
    public void What_could_do_harm_goes(string sent, string kept) => Assert.Equal(kept, FileNames.Clean(sent));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("a/")]
    [InlineData("\u202E\u0001")]
    public void Nothing_left_is_said_so(string? sent) => Assert.Null(FileNames.Clean(sent));

    [Fact]
    public void Half_a_surrogate_pair_falls_out() => Assert.Equal("ab.pdf", FileNames.Clean("a\uD83Db.pdf"));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var name = FileNames.Clean(string.Concat(Enumerable.Repeat("🙂", 200)) + "あ.pdf")!;
        Assert.Equal(150, name.Length);
        Assert.EndsWith("🙂.pdf", name, StringComparison.Ordinal);
        Assert.Equal(150, FileNames.Clean(new string('あ', 400))!.Length);
        Assert.True(FileNames.Clean("e" + new string('\u0301', 400) + ".pdf")!.Length <= 150);
    }
}
