using DealRoom.Domain.FollowUps;
using DealRoom.Web.Texts;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>A deadline in words: 推奨まで15分, あと3時間5分, 2時間33分 超過, 6月19日(金) 17:00まで.</summary>
public static class DueWords
{
    public static string Of(QueueRow row, IStringLocalizer texts, TimeZoneInfo zone)
    {
        var (task, now) = (row.Task, row.Now);
        if (row.Snoozed)
            return texts["followups.due.snoozed", Dates.Near(task.SnoozedUntil!.Value, now, zone)];
        if (now >= task.DueAt)
            return texts["followups.due.over", Span(now - task.DueAt, texts)];
        if (task.RecommendedAt is { } soon && now < soon)
            return texts["followups.due.recommended", Span(soon - now, texts)];
        return task.DueAt - now < TimeSpan.FromHours(24)
            ? texts["followups.due.left", Span(task.DueAt - now, texts)]
            : texts["followups.due.at", Dates.DayTime(task.DueAt, zone)];
    }

    public static string Span(TimeSpan span, IStringLocalizer texts) =>
        span.TotalHours >= 24 ? texts["followups.span.days", span.Days, span.Hours]
        : span is { TotalMinutes: >= 60, Minutes: 0 } ? texts["followups.span.whole", (int)span.TotalHours]
        : span.TotalMinutes >= 60 ? texts["followups.span.hours", (int)span.TotalHours, span.Minutes]
        : texts["followups.span.minutes", (int)Math.Ceiling(span.TotalMinutes)];
}
