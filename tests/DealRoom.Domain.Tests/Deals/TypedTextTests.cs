using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public class TypedTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("\u3000 ご確認 \n", "ご確認")]
    [InlineData("一\r\n二\r三\n四\v五", "一\n二\n三\n四\n五")]
    [InlineData("一\r\n\r\n二", "一\n\n二")]
    [InlineData("👩‍💻 ok", "👩‍💻 ok")]
    [InlineData("שלום \u202Babc\u202C", "שלום \u202Babc\u202C")]
    [InlineData("<b>&\"'", "<b>&\"'")]
    public void Honest_text_is_kept_with_its_line_ends_made_one(string? typed, string kept) =>
        Assert.Equal(new TypedText.Accepted(kept), TypedText.Clean(typed, 100));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("\uFFFF")]
    public void What_no_document_can_carry_is_refused(string typed) => Assert.IsType<TypedText.NotText>(TypedText.Clean(typed, 100));

    // Not as InlineData: attributes are stored as UTF-8, which cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.IsType<TypedText.NotText>(TypedText.Clean("\uD83D", 100));
        Assert.IsType<TypedText.NotText>(TypedText.Clean("a\uDE00b", 100));
        Assert.IsType<TypedText.NotText>(TypedText.Clean("\uDE00\uD83D", 100));
    }

    [Fact]
    public void The_length_counts_after_trimming()
    {
        Assert.Equal(new TypedText.Accepted("12345"), TypedText.Clean(" 12345 ", 5));
        Assert.Equal(new TypedText.TooLong(6, 5), TypedText.Clean("123456", 5));
        Assert.Equal(new TypedText.TooLong(2, 1), TypedText.Clean("🙂", 1));
    }

    [Fact]
    public void A_line_stays_one_line()
    {
        Assert.Equal(new TypedText.Accepted("第一 案件"), TypedText.CleanLine("第一\r\n案件", 10));
        Assert.IsType<TypedText.NotText>(TypedText.CleanLine("a\0", 10));
        Assert.IsType<TypedText.TooLong>(TypedText.CleanLine("abc", 2));
    }
}
