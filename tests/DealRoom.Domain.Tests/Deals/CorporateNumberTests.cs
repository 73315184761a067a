using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public class CorporateNumberTests
{
    [Theory]
    [InlineData("7000012050002")]
    [InlineData(" 7000-0120-50002 ")]
    [InlineData("７００００１２０５０００２")]
    [InlineData("7 0000 1205 0002")]
    [InlineData("T7000012050002")]
    public void A_true_number_is_read_however_it_is_written(string typed)
    {
        Assert.True(CorporateNumber.TryParse(typed, out var number));
        Assert.Equal("7000012050002", number!.Digits);
    }

    [Theory]
    [InlineData("6000012050002")]
    [InlineData("7000012050003")]
    [InlineData("7000012500002")]
    public void A_slip_of_the_pen_is_caught_by_the_check_digit(string typed) =>
        Assert.Equal(CorporateNumberReading.WrongCheckDigit, CorporateNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("700001205000")]
    [InlineData("70000120500022")]
    [InlineData("700001205000a")]
    [InlineData("٧٠٠٠٠١٢٠٥٠٠٠٢")]
    public void Anything_but_thirteen_digits_is_refused_as_such(string? typed) =>
        Assert.Equal(CorporateNumberReading.NotThirteenDigits, CorporateNumber.Read(typed));

    [Fact]
    public void Two_numbers_with_the_same_digits_are_equal()
    {
        Assert.True(CorporateNumber.TryParse("7000012050002", out var one));
        Assert.True(CorporateNumber.TryParse("7000-012050002", out var other));
        Assert.Equal(one, other);
    }
}
