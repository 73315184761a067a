namespace DealRoom.Domain.Roi;

/// <summary>What an input of a calculator counts in; it decides how a typed number is read and shown. Stored by number.</summary>
public enum RoiUnit
{
    /// <summary>Persons, hours, pieces: a plain number with the unit's name behind it.</summary>
    Number = 1,

    /// <summary>Yen, tax excluded. 「1,234万円」 is 12,340,000.</summary>
    Yen = 2,

    /// <summary>A share: formulas see 0.6 where the reader types 60.</summary>
    Percent = 3,
}
