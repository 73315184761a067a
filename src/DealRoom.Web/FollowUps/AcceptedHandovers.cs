using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// The clock of first contact starts when the next owner receives the handover (T21, R63). One that a rule made has its task already, and that
/// clock goes on running; one that a person gave gets its task here, once.
/// </summary>
public sealed class AcceptedHandovers(DealRoomDb db, WriteTurn turn)
{
    static string Rule => SlaTrigger.HandoverReceived.ToString();

    public async Task TakeUpAsync(DateTimeOffset now, CancellationToken ct)
    {
        var from = now - FollowUpRules.TooOld;
        var fresh = await db
            .Handovers.AsNoTracking()
            .Where(h => h.State == HandoverState.Accepted && h.AnsweredAt >= from)
            .Where(h => !db.TaskSources.Any(s => s.DecisionId == h.Id))
            .Where(h => db.Deals.Any(d => d.Id == h.DealId && d.Stage != DealStage.Won && d.Stage != DealStage.Lost))
            // whoever was spoken to since, or is about to be, needs no second clock
            .Where(h =>
                !db.FollowUpTasks.Any(t =>
                    t.DealId == h.DealId && t.Purpose == TaskPurpose.FirstContact && (t.State == TaskState.Open || t.ClosedAt >= h.At)
                )
            )
            .ToListAsync(ct);
        if (fresh.Count == 0)
            return;
        var (policy, calendar) = (await RuleBooks.PolicyAsync(db, ct), await WorkDays.CalendarAsync(db, ct));
        using var mine = await turn.TakeAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await OneAtATime.TakeAsync(db, ct);
        foreach (var handover in fresh.DistinctBy(h => h.DealId))
            if (policy.DeadlineOf(SlaTrigger.HandoverReceived, handover.AnsweredAt!.Value, calendar) is { } deadline)
                await MakeAsync(handover, deadline, policy.Clock, now, ct);
        await transaction.CommitAsync(ct);
    }

    async Task MakeAsync(Handover handover, SlaDeadline deadline, ClockMode mode, DateTimeOffset now, CancellationToken ct)
    {
        var busy = await db.FollowUpTasks.AnyAsync(
            t => t.DealId == handover.DealId && t.Purpose == TaskPurpose.FirstContact && t.State == TaskState.Open,
            ct
        );
        if (busy || await db.TaskSources.AnyAsync(s => s.DecisionId == handover.Id && s.Rule == Rule, ct))
            return;
        var task = new FollowUpTask
        {
            Id = Guid.CreateVersion7(now),
            DealId = handover.DealId,
            OwnerId = await db.Deals.Where(d => d.Id == handover.DealId).Select(d => d.OwnerId).FirstAsync(ct),
            Purpose = TaskPurpose.FirstContact,
            Trigger = SlaTrigger.HandoverReceived,
            DecisionId = handover.Id,
            CreatedAt = now,
            Clock = mode,
        };
        task.Run(deadline);
        db.FollowUpTasks.Add(task);
        db.TaskSources.Add(
            new TaskSource
            {
                DecisionId = handover.Id,
                Rule = Rule,
                TaskId = task.Id,
                At = handover.AnsweredAt!.Value,
            }
        );
        await db.SaveChangesAsync(ct);
    }
}
