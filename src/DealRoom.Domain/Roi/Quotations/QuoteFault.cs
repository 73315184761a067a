namespace DealRoom.Domain.Roi.Quotations;

/// <summary>What keeps a quotation from being issued.</summary>
public enum QuoteFault
{
    /// <summary>It has no line.</summary>
    NoLines = 1,

    /// <summary>It has more than <see cref="Quotation.MostLines"/>.</summary>
    TooManyLines,

    /// <summary>Something that must be written is not.</summary>
    Missing,

    /// <summary>A text longer than it may be.</summary>
    TooLong,

    /// <summary>A figure outside its limits.</summary>
    OutOfRange,

    /// <summary>It is valid until a day before it is issued.</summary>
    ValidBeforeIssued,

    /// <summary>登録番号 is not T and 13 digits.</summary>
    RegistrationNumber,

    /// <summary>登録番号: the check digit does not agree.</summary>
    RegistrationCheckDigit,

    /// <summary>Yearly charges in a contract that is not whole years.</summary>
    NotWholeYears,

    /// <summary>Discounts take off more than is sold.</summary>
    BelowZero,
}
