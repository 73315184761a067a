using DealRoom.Web.Pages.Shared;

namespace DealRoom.Web.Tests;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("田中 誠", "田")]
    [InlineData("田中　誠", "田")]
    [InlineData("Aya Suzuki", "AS")]
    [InlineData("𠮷野 恵", "𠮷")]
    [InlineData("  ", "?")]
    public void A_disc_carries_the_family_name_or_latin_initials(string name, string letters) =>
        Assert.Equal(letters, new InitialsView(name).Letters);
}
