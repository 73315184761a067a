using DealRoom.Domain.Signals;

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

    /// <summary>Hours between two alerts of a deal at the least.</summary>
    public double AlertHoursApart { get; init; } = 24;

    /// <summary>The deeds that make a handover due by themselves (T6).</summary>
    public IReadOnlyList<SignalKind> HotActions { get; init; } = [SignalKind.DemoRequest, SignalKind.QuoteRequest];

    /// <summary>Days in which the same hot action makes one handover.</summary>
    public double SameHotActionDays { get; init; } = 7;

    /// <summary>高 needs an inquiry of these last days, or one of the other conditions (R69).</summary>
    public double HighInquiryDays { get; init; } = 90;

    /// <summary>高: a webinar of these last days together with downloads.</summary>
    public double HighWebinarDays { get; init; } = 90;

    /// <summary>高: so many different documents saved, by anybody of the deal.</summary>
    public int HighDownloads { get; init; } = 2;

    /// <summary>Days in which they count.</summary>
    public double HighDownloadDays { get; init; } = 90;

    /// <summary>高: somebody of the decision layer is this active.</summary>
    public double HighLayerActivity { get; init; } = 0.5;

    /// <summary>高: or met us within these days.</summary>
    public double HighMeetingDays { get; init; } = 30;

    /// <summary>高: so many views of prices and cases, by anybody of the deal.</summary>
    public int HighViews { get; init; } = 2;

    /// <summary>Days in which they count.</summary>
    public double HighViewDays { get; init; } = 30;

    /// <summary>A rise that counts as a surge.</summary>
    public double SurgeDelta { get; init; } = 20;

    /// <summary>Days the rise is measured over.</summary>
    public int SurgeDays { get; init; } = 7;

    /// <summary>Days without any activity of the buyer that are told as silence.</summary>
    public int SilenceDays { get; init; } = 14;

    /// <summary>Activity from which a person counts as active where persons are counted.</summary>
    public double ActiveFrom { get; init; } = 0.5;

    /// <summary>Days in which an unknown mail domain counts as new.</summary>
    public int NewDomainDays { get; init; } = 30;

    /// <summary>Days without contact after a handover.</summary>
    public int NeglectDays { get; init; } = 14;

    /// <summary>Days without any activity of the buyer.</summary>
    public int NoResponseDays { get; init; } = 90;

    /// <summary>Days after which leaving the list is put to a person.</summary>
    public int DelistReviewDays { get; init; } = 180;
}
