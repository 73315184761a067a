using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Signals;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.FollowUps;

/// <summary>What a task is called: 見積依頼へ連絡.</summary>
public static class TaskWords
{
    /// <summary>The task's name without words, as a notification keeps it.</summary>
    public static string CodeOf(FollowUpTask task) =>
        task is { Trigger: SlaTrigger.Inquiry, Signal: { } signal } && signal.IsInquiry() ? "Inquiry." + signal : task.Trigger.ToString();

    public static string Title(FollowUpTask task, string language) => TitleOf(CodeOf(task), language);

    public static string TitleOf(string code, string language)
    {
        var key = "followups.task." + code;
        return T.In(language, T.Has(key) ? key : "followups.task.other");
    }
}
