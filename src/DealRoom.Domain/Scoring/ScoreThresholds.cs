namespace DealRoom.Domain.Scoring;

/// <summary>The limits that rules on top of the score compare with (T1–T6, T9, R62, R66, R115). Tiers, handover and alerts compare the displayed integer.</summary>
public sealed record ScoreThresholds
{
    /// <summary>Tier 高 from here on.</summary>
    public int TierHigh { get; init; } = 80;

    /// <summary>Tier 中 from here on.</summary>
    public int TierMedium { get; init; } = 50;

    /// <summary>A person's score that makes a handover due.</summary>
    public int Handover { get; init; } = 70;

    /// <summary>Below this the handover arms again.</summary>
    public int HandoverRearm { get; init; } = 60;

    /// <summary>The deal score that raises the alert.</summary>
    public int Alert { get; init; } = 80;

    /// <summary>Below this the alert arms again.</summary>
    public int AlertRearm { get; init; } = 75;

    /// <summary>A rise that counts as a surge.</summary>
    public double SurgeDelta { get; init; } = 20;

    /// <summary>Days the rise is measured over.</summary>
    public int SurgeDays { get; init; } = 7;

    /// <summary>Days without contact after a handover.</summary>
    public int NeglectDays { get; init; } = 14;

    /// <summary>Days without any activity of the buyer.</summary>
    public int NoResponseDays { get; init; } = 90;

    /// <summary>Days after which leaving the list is put to a person.</summary>
    public int DelistReviewDays { get; init; } = 180;
}
