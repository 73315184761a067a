namespace DealRoom.Domain.Deals;

/// <summary>What became of a typed 法人番号 (R12).</summary>
public abstract record CorporateNumberReading
{
    private CorporateNumberReading() { }

    /// <summary>Not 13 digits once spaces and hyphens are gone.</summary>
    public static CorporateNumberReading NotThirteenDigits { get; } = new Refused("not_thirteen_digits");

    /// <summary>13 digits, but a slip of the pen: the check digit does not agree.</summary>
    public static CorporateNumberReading WrongCheckDigit { get; } = new Refused("wrong_check_digit");

    /// <summary>A number that holds.</summary>
    public sealed record Accepted(CorporateNumber Number) : CorporateNumberReading;

    /// <summary>Refused; the reason is a key for a sentence.</summary>
    public sealed record Refused(string Reason) : CorporateNumberReading;
}
