namespace DealRoom.Domain.Scoring;

/// <summary>Why a deal has its tier. The first four are the conditions of 高, one of which is enough (R69); the others only tell (T8). Stored by number.</summary>
public enum TierReason
{
    /// <summary>An inquiry, demo or quote request lately.</summary>
    Inquiry = 1,

    /// <summary>A webinar attended, and several documents saved.</summary>
    WebinarAndDownloads = 2,

    /// <summary>Somebody of the decision layer takes part.</summary>
    DecisionLayer = 3,

    /// <summary>Prices and cases are read again and again.</summary>
    RepeatedViews = 4,

    /// <summary>The score reaches 高.</summary>
    ScoreHigh = 10,

    /// <summary>The score reaches 中.</summary>
    ScoreMedium = 11,

    /// <summary>The score is below 中.</summary>
    ScoreLow = 12,

    /// <summary>無反応: the buyer has been silent too long (R77, T32).</summary>
    NoResponse = 13,

    /// <summary>高候補: the score reaches 高, and no condition holds (T5).</summary>
    ConditionMissing = 14,

    /// <summary>A document was saved lately (R73).</summary>
    Download = 20,

    /// <summary>A recording was watched lately (R73).</summary>
    ArchiveView = 21,
}
