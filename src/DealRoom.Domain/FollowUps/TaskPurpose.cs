namespace DealRoom.Domain.FollowUps;

/// <summary>What a task wants. Of one deal and one purpose there is at most one open task: what comes meanwhile joins it (T22). Stored by number.</summary>
public enum TaskPurpose
{
    /// <summary>初回コンタクト: answer an inquiry, take up a handover, follow a webinar, meet a rise (R63, R71, R111).</summary>
    FirstContact = 1,

    /// <summary>結果記録 (R64).</summary>
    RecordOutcome = 2,

    /// <summary>A look within five business days (R76).</summary>
    Review = 3,

    /// <summary>月次確認 (R75).</summary>
    MonthlyCheck = 4,

    /// <summary>Touch a deal again that was left alone (R66).</summary>
    Reconnect = 5,

    /// <summary>除外判断: a person decides, nothing is deleted (R85, T25).</summary>
    DelistReview = 6,
}
