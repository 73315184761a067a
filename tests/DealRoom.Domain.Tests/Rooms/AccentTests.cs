using DealRoom.Domain.Rooms;

namespace DealRoom.Domain.Tests.Rooms;

public class AccentTests
{
    [Theory]
    [InlineData("#1f4e79", "#1f4e79")]
    [InlineData("1F4E79", "#1f4e79")]
    [InlineData(" #035 ", "#003355")]
    public void A_colour_is_read_from_its_hex_form(string typed, string written)
    {
        Assert.True(Colour.TryParse(typed, out var colour));
        Assert.Equal(written, colour.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("navy")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#１２３４５６")]
    [InlineData("#fff;}body{display:none")]
    public void Anything_else_is_not_a_colour(string? typed) => Assert.IsType<AccentChoice.NotAColour>(Accent.Choose(typed));

    [Fact]
    public void Black_on_white_is_twenty_one_to_one() => Assert.Equal(21, Colour.White.ContrastWith(default), 9);

    [Fact]
    public void The_known_grey_borderline_is_met()
    {
        Assert.True(Colour.TryParse("#767676", out var passes));
        Assert.True(Colour.TryParse("#777777", out var fails));
        Assert.Equal(4.54, passes.ContrastWith(Colour.White), 2);
        Assert.True(fails.ContrastWith(Colour.White) < 4.5);
    }

    [Theory]
    [InlineData("#1f4e79")]
    [InlineData("#b8332a")]
    [InlineData("#000000")]
    [InlineData("#00007f")]
    [InlineData("#5a3d00")]
    public void An_accepted_accent_can_be_read_in_both_lights(string typed)
    {
        var accent = Assert.IsType<AccentChoice.Accepted>(Accent.Choose(typed)).Accent;
        Assert.True(accent.Light.ContrastWith(Colour.Paper) >= 4.5);
        Assert.True(Colour.White.ContrastWith(accent.Light) >= 4.5);
        foreach (var surface in new[] { "#14161a", "#1b1e24", "#23272f" })
        {
            Assert.True(Colour.TryParse(surface, out var dark));
            Assert.True(accent.Dark.ContrastWith(dark) >= 4.5);
        }
    }

    [Theory]
    [InlineData("#ffcc00")]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    [InlineData("#00a0e9")]
    public void A_pale_accent_is_refused_with_a_shade_that_would_do(string typed)
    {
        var refused = Assert.IsType<AccentChoice.TooPale>(Accent.Choose(typed));
        Assert.True(refused.Contrast < 4.5);
        Assert.IsType<AccentChoice.Accepted>(Accent.Choose(refused.Suggestion.ToString()));
    }
}
