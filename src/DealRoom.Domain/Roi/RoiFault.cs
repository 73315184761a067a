namespace DealRoom.Domain.Roi;

/// <summary>What is wrong with a calculator or with what was typed into it (R54).</summary>
public enum RoiFault
{
    /// <summary>There is neither a benefit nor a cost.</summary>
    NoLines = 1,

    /// <summary>More inputs or lines than <see cref="RoiModel.MostInputs"/> and <see cref="RoiModel.MostLines"/>.</summary>
    TooMany,

    /// <summary>A key that no formula could name.</summary>
    BadKey,

    /// <summary>Two inputs or lines that formulas could not tell apart.</summary>
    SameName,

    /// <summary>It has no name.</summary>
    NameMissing,

    /// <summary>A figure outside its limits.</summary>
    OutOfRange,

    /// <summary>The least is more than the most, or the low value more than the high one.</summary>
    Reversed,

    /// <summary>Only one of low and high is there.</summary>
    HalfSpread,

    /// <summary>A formula cannot be read or computed.</summary>
    Formula,

    /// <summary>A value for something that is no input.</summary>
    UnknownInput,

    /// <summary>No value and no default.</summary>
    ValueMissing,

    /// <summary>A year's amount beyond what a calculator takes.</summary>
    TooLarge,

    /// <summary>A text longer than it may be.</summary>
    TooLong,
}
