namespace DealRoom.Domain.Scoring;

/// <summary>What keeps repeats from flooding the score (T29). Weeks are today and the six days before, in the organisation's time zone.</summary>
public sealed record PointLimits
{
    /// <summary>A person's score never exceeds this.</summary>
    public double PersonScore { get; init; } = 100;

    /// <summary>Paid events per person, day and kind; a view counts once.</summary>
    public int PerDayAndKind { get; init; } = 20;

    /// <summary>Paid forwards per person and week.</summary>
    public int ForwardsPerWeek { get; init; } = 3;

    /// <summary>Points for calls and mails per person and week.</summary>
    public double CallOrMailPointsPerWeek { get; init; } = 9;

    /// <summary>Days in which the same document's download pays once.</summary>
    public double SameDownloadDays { get; init; } = 30;

    /// <summary>Days in which the same type of inquiry pays once.</summary>
    public double SameInquiryDays { get; init; } = 7;

    /// <summary>Days in which a second, different download earns the bonus, and in which the bonus is paid once.</summary>
    public double SecondDownloadDays { get; init; } = 30;

    /// <summary>Points for the second, different download.</summary>
    public double SecondDownloadBonus { get; init; } = 5;
}
