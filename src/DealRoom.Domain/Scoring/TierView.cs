namespace DealRoom.Domain.Scoring;

/// <summary>
/// The tier at an instant and why: the reasons, and of the conditions of 高 those that hold and those that do not. A high candidate (高候補) has
/// the score and none of them (T5); no response (無反応) is 低 whatever the score (T32).
/// </summary>
public sealed record TierView(
    Tier Tier,
    IReadOnlyList<TierReason> Reasons,
    IReadOnlyList<TierReason> Matched,
    IReadOnlyList<TierReason> Missing,
    bool HighCandidate,
    bool NoResponse
);
