using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>What one decision makes, within the follower's transaction: a task, or a mark on the one that is open already, and alerts.</summary>
sealed class FollowUpMaking
{
    // whoever was spoken to within a day needs no second call for the same movement
    static readonly TimeSpan JustMet = TimeSpan.FromHours(24);

    readonly DealRoomDb db;
    readonly Alerts alerts;
    readonly TimeProvider clock;
    readonly SlaPolicy policy;
    readonly BusinessCalendar calendar;

    FollowUpMaking(DealRoomDb db, Alerts alerts, TimeProvider clock, SlaPolicy policy, BusinessCalendar calendar) =>
        (this.db, this.alerts, this.clock, this.policy, this.calendar) = (db, alerts, clock, policy, calendar);

    public static async Task<FollowUpMaking> OfAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<DealRoomDb>();
        return new(
            db,
            services.GetRequiredService<Alerts>(),
            services.GetRequiredService<TimeProvider>(),
            await RuleBooks.PolicyAsync(db, ct),
            await WorkDays.CalendarAsync(db, ct)
        );
    }

    public async Task FollowAsync(DecisionRow row, CancellationToken ct)
    {
        var deal = await db.Deals.AsNoTracking().FirstOrDefaultAsync(d => d.Id == row.DealId, ct);
        if (deal is null || DealStages.IsClosed(deal.Stage))
            return;
        var before = row.Kind == DecisionKind.TierChanged ? await TierBeforeAsync(row, ct) : null;
        var task = FollowUpRules.Of(row.Kind, row.Tier, before) is { } wanted ? await TaskAsync(row, deal, wanted, ct) : null;
        // silence has an alert of its own
        if (Risk(row) == nameof(Domain.Scoring.Risk.Silence))
            return;
        if (AlertRules.Of(row.Kind, row.Tier, row.Signal is { } s && s.IsHotAction()) is { } rule)
            await alerts.TellTeamAsync(await AboutAsync(row, deal, rule, task, ct), ct);
    }

    async Task<FollowUpTask?> TaskAsync(DecisionRow row, Deal deal, TaskWanted wanted, CancellationToken ct)
    {
        var rule = wanted.Trigger.ToString();
        if (await db.TaskSources.FirstOrDefaultAsync(s => s.DecisionId == row.Id && s.Rule == rule, ct) is { } known)
            return await db.FollowUpTasks.FirstAsync(t => t.Id == known.TaskId, ct);
        if (policy.DeadlineOf(wanted.Trigger, row.At, calendar) is not { } deadline || await WasJustMetAsync(row, wanted, ct))
            return null;
        var task = await db.FollowUpTasks.FirstOrDefaultAsync(
            t => t.DealId == deal.Id && t.Purpose == wanted.Purpose && t.State == TaskState.Open,
            ct
        );
        if (task is null)
            db.FollowUpTasks.Add(task = NewTask(row, deal, wanted, deadline, policy.Clock, clock.GetUtcNow()));
        else
            task.Join(wanted.Trigger, row.Signal, row.MemberId, deadline);
        db.TaskSources.Add(
            new TaskSource
            {
                DecisionId = row.Id,
                Rule = rule,
                TaskId = task.Id,
                At = row.At,
            }
        );
        await db.SaveChangesAsync(ct);
        return task;
    }

    public static FollowUpTask NewTask(DecisionRow row, Deal deal, TaskWanted wanted, SlaDeadline deadline, ClockMode mode, DateTimeOffset now)
    {
        var task = new FollowUpTask
        {
            Id = Guid.CreateVersion7(now),
            DealId = deal.Id,
            OwnerId = deal.OwnerId,
            Purpose = wanted.Purpose,
            Trigger = wanted.Trigger,
            Signal = row.Signal,
            MemberId = row.MemberId,
            DecisionId = row.Id,
            CreatedAt = now,
            Clock = mode,
        };
        task.Run(deadline);
        return task;
    }

    // an inquiry always wants an answer of its own
    async Task<bool> WasJustMetAsync(DecisionRow row, TaskWanted wanted, CancellationToken ct)
    {
        if (wanted.Purpose != TaskPurpose.FirstContact || wanted.Trigger == SlaTrigger.Inquiry || row.Signal is { } s && s.IsHotAction())
            return false;
        var since = row.At - JustMet;
        return await db.FollowUpTasks.AnyAsync(
            t => t.DealId == row.DealId && t.Purpose == TaskPurpose.FirstContact && t.State == TaskState.Done && t.ClosedAt >= since,
            ct
        );
    }

    async Task<Tier?> TierBeforeAsync(DecisionRow row, CancellationToken ct) =>
        await db
            .Decisions.Where(d => d.DealId == row.DealId && d.Kind == DecisionKind.TierChanged && d.Seq < row.Seq)
            .OrderByDescending(d => d.Seq)
            .Select(d => d.Tier)
            .FirstOrDefaultAsync(ct);

    async Task<AlertAbout> AboutAsync(DecisionRow row, Deal deal, AlertRule rule, FollowUpTask? task, CancellationToken ct)
    {
        // what a buyer writes in the room reaches the owner by mail in her own words
        var words = rule == AlertRule.Inquiry && await db.Signals.AnyAsync(s => s.Seq == row.SignalSeq && s.GrantId != null, ct);
        return new AlertAbout
        {
            Subject = row.Id,
            Rule = rule,
            Deal = row.DealId,
            At = row.At,
            Task = task?.Id,
            Member = row.MemberId,
            Signal = row.Signal,
            Score = row.Score,
            Tier = row.Tier,
            DueAt = task?.DueAt,
            MailedAlready = words ? deal.OwnerId : null,
            Detail = rule switch
            {
                AlertRule.Inquiry => policy.RuleOf(SlaTrigger.Inquiry)?.RecommendedHours?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
                AlertRule.Risk => Risk(row),
                _ => "",
            },
        };
    }

    static string Risk(DecisionRow row) => row.Kind == DecisionKind.RiskRaised ? DecisionDetails.FromJson(row.Details).Risk?.ToString() ?? "" : "";
}
