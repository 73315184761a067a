namespace DealRoom.Domain.Roi;

/// <summary>Why a typed number is refused.</summary>
public enum NumberFault
{
    /// <summary>No digit where one is due, or something that belongs to no number.</summary>
    NotANumber = 1,

    /// <summary>Commas that do not set off threes: 「1,23」 may be meant as 1.23.</summary>
    BadGrouping,

    /// <summary>億, 万, 千 in an order no number has.</summary>
    BadOrder,

    /// <summary>A unit that this field does not count in.</summary>
    WrongUnit,

    /// <summary>More than 1,000兆.</summary>
    TooLarge,

    /// <summary>More than six decimals.</summary>
    TooFine,
}
