using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>The chosen task in full: who, by when, what to say, what to do, and why it is here.</summary>
public sealed record TaskPane
{
    /// <summary>A moment that gives something to talk about, or a decision that made the task.</summary>
    public sealed record Line(DateTimeOffset At, string Text);

    public required QueueRow Row { get; init; }
    public required Member? Person { get; init; }
    public required IReadOnlyList<Line> Talk { get; init; }
    public required IReadOnlyList<Line> Why { get; init; }
    public required IReadOnlyList<string> Steps { get; init; }
    public required PlaybookPage Page { get; init; }
    public FollowUpTask Task => Row.Task;

    /// <summary>What can be said to have been done.</summary>
    public IReadOnlyList<TaskDeed> Deeds => DeedsOf(Task.Purpose);

    public static IReadOnlyList<TaskDeed> DeedsOf(TaskPurpose purpose) =>
        purpose switch
        {
            TaskPurpose.RecordOutcome => [TaskDeed.Noted, TaskDeed.Other],
            TaskPurpose.DelistReview => [TaskDeed.Kept, TaskDeed.Removed, TaskDeed.Call, TaskDeed.Mail],
            TaskPurpose.Review or TaskPurpose.MonthlyCheck => [TaskDeed.Call, TaskDeed.Mail, TaskDeed.Meeting, TaskDeed.Looked, TaskDeed.Other],
            _ => [TaskDeed.Call, TaskDeed.Mail, TaskDeed.Meeting, TaskDeed.Other],
        };

    public static async Task<TaskPane> OfAsync(DealRoomDb db, QueueRow row, string language, CancellationToken ct)
    {
        var names = await DealNames.OfAsync(db, row.Task.DealId, ct);
        var moments = await db
            .Moments.AsNoTracking()
            .Where(m => m.DealId == row.Task.DealId && m.Kind == MomentKind.Signal && m.Rows != null)
            .OrderByDescending(m => m.Seq)
            .Take(40)
            .ToListAsync(ct);
        var book = await RuleBooks.PlaybookAsync(db, ct);
        var page = Playbook.PageOf(row.Task);
        return new TaskPane
        {
            Row = row,
            Person = row.Task.MemberId is { } member ? await db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.Id == member, ct) : null,
            Talk =
            [
                .. moments
                    .OrderByDescending(m => m.At)
                    .DistinctBy(m => (m.MemberId, m.Signal, m.Asset))
                    .Take(4)
                    .Select(m => new Line(m.At, Sentences.Of(m, names, 0).In(language))),
            ],
            Why = await WhyAsync(db, row.Task, names, language, ct),
            Steps = book.Steps(page, language),
            Page = page,
        };
    }

    static async Task<IReadOnlyList<Line>> WhyAsync(DealRoomDb db, FollowUpTask task, DealNames names, string language, CancellationToken ct)
    {
        var sources = await db.TaskSources.AsNoTracking().Where(s => s.TaskId == task.Id).OrderBy(s => s.At).ToListAsync(ct);
        var ids = sources.Select(s => s.DecisionId).ToList();
        var decisions = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        return
        [
            .. sources.Select(s =>
            {
                var rule = Texts.Texts.In(language, "followups.why." + s.Rule.Split(':')[0]);
                var decision = decisions.GetValueOrDefault(s.DecisionId);
                var deed =
                    decision is { Signal: { } signal, MemberId: { } member } && Texts.Texts.Has("scoring.deed." + signal)
                        ? Texts.Texts.In(language, "scoring.deed." + signal, names.PersonIn(language, member, false), "") + " — "
                        : "";
                return new Line(s.At, deed + rule);
            }),
        ];
    }
}
