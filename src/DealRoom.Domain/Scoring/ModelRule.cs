namespace DealRoom.Domain.Scoring;

/// <summary>The rules a score model must keep (R61, R127). A model that breaks one can't be saved, and is told which.</summary>
public enum ModelRule
{
    /// <summary>It is no finite number.</summary>
    NotANumber,

    /// <summary>It must be more than 0.</summary>
    MoreThanZero,

    /// <summary>It must not be below 0.</summary>
    NotNegative,

    /// <summary>It must be a share between 0 and 1.</summary>
    Share,

    /// <summary>Points lie between 0 and 100.</summary>
    PointsRange,

    /// <summary>A limit lies between 1 and 100, as the scores it is compared with.</summary>
    LimitRange,

    /// <summary>The three axes' shares must sum to 1.</summary>
    WeightsSum,

    /// <summary>The fit items' weights must sum to 100.</summary>
    FitSum,

    /// <summary>The parts of involvement must sum to 100.</summary>
    InvolvementSum,

    /// <summary>The band 高 must begin above the band 中: then the bands have neither holes nor overlaps.</summary>
    BandsOrder,

    /// <summary>What arms again must lie below what it arms.</summary>
    RearmBelow,

    /// <summary>A later view must not pay more than the one before it.</summary>
    RepeatFalls,

    /// <summary>Steps of reading time must grow, in time and in factor.</summary>
    StepsGrow,

    /// <summary>A factor must be at least 1.</summary>
    AtLeastOne,

    /// <summary>A person's weight must lie between 0 and the cap.</summary>
    WithinCap,

    /// <summary>It must be a whole number of at least 1.</summary>
    WholeFromOne,

    /// <summary>It is too large to mean anything.</summary>
    TooLarge,

    /// <summary>The later deadline must not come before the earlier one.</summary>
    DaysOrder,

    /// <summary>A list of steps must not be empty.</summary>
    Empty,

    /// <summary>The smallest company of the segment is larger than its largest.</summary>
    SegmentOrder,
}
