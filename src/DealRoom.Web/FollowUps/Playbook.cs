using DealRoom.Domain.FollowUps;

namespace DealRoom.Web.FollowUps;

/// <summary>The steps a task suggests (R70–R86). What an organisation wrote itself replaces the product's own, page by page.</summary>
public sealed record Playbook
{
    public const int MostSteps = 12,
        LongestStep = 200;

    /// <summary>Own steps by page; a page that is not there is the product's.</summary>
    public Dictionary<PlaybookPage, List<string>> Own { get; init; } = [];

    public IReadOnlyList<string> Steps(PlaybookPage page, string language) =>
        Own.TryGetValue(page, out var own) ? own : Texts.Texts.In(language, "followups.playbook." + page).Split('\n');

    /// <summary>Which page a task is worked by.</summary>
    public static PlaybookPage PageOf(FollowUpTask task) =>
        task.Purpose switch
        {
            TaskPurpose.RecordOutcome => PlaybookPage.Meeting,
            TaskPurpose.Review or TaskPurpose.MonthlyCheck => PlaybookPage.Medium,
            TaskPurpose.Reconnect => PlaybookPage.Reconnect,
            TaskPurpose.DelistReview => PlaybookPage.Low,
            _ => task.Trigger is SlaTrigger.Inquiry ? PlaybookPage.Inquiry
            : task.Trigger is SlaTrigger.WebinarEnded ? PlaybookPage.Webinar
            : PlaybookPage.High,
        };
}

/// <summary>A page of the playbook.</summary>
public enum PlaybookPage
{
    Inquiry,
    High,
    Webinar,
    Meeting,
    Medium,
    Reconnect,
    Low,
}
