namespace DealRoom.Domain.Deals;

/// <summary>Where a deal stands (R20, T14). Stored by number.</summary>
public enum DealStage
{
    /// <summary>認知</summary>
    Awareness = 1,

    /// <summary>興味関心</summary>
    Interest = 2,

    /// <summary>検討</summary>
    Consideration = 3,

    /// <summary>意思決定</summary>
    Decision = 4,

    /// <summary>稟議中: the deal's clock runs at half speed (T34).</summary>
    Ringi = 5,

    /// <summary>受注</summary>
    Won = 6,

    /// <summary>失注</summary>
    Lost = 7,
}
