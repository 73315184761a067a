namespace DealRoom.Domain.Deals;

/// <summary>How sure we are (R36). Stored by number.</summary>
public enum Confidence
{
    /// <summary>推測</summary>
    Guess = 1,

    /// <summary>ほぼ確実</summary>
    Likely = 2,

    /// <summary>確認済</summary>
    Confirmed = 3,
}
