using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// What comes due because nothing happened: handed-over deals nobody touched for two weeks go to the managers (R66, T24); 中 deals are looked at
/// once a month (R75); after half a year of silence a person decides whether a deal stays on the list, unless it is in ringi or its company
/// has another deal open (R85, T25). Nothing is ever removed by itself.
/// </summary>
public sealed class QuietDeals(DealRoomDb db, Alerts alerts, WriteTurn turn)
{
    sealed record Wanted(Deal Deal, TaskPurpose Purpose, SlaTrigger Trigger, DateTimeOffset Since, DateTimeOffset At)
    {
        /// <summary>One task for one stretch of quiet, named by the day it began.</summary>
        public string Rule => $"{Trigger}:{Since.UtcDateTime:yyyyMMdd}";
    }

    DateTimeOffset now;
    SlaPolicy policy = null!;
    BusinessCalendar calendar = null!;

    /// <summary>True when somebody was told. What is read is read without holding anybody up.</summary>
    public async Task<bool> TakeUpAsync(DateTimeOffset at, CancellationToken ct)
    {
        now = at;
        (policy, calendar) = (await RuleBooks.PolicyAsync(db, ct), await WorkDays.CalendarAsync(db, ct));
        var fresh = new List<Wanted>();
        foreach (var wanted in (List<Wanted>)[.. await NeglectedAsync(ct), .. await MonthlyAsync(ct), .. await SilentAsync(ct)])
            if (!await IsThereAsync(wanted, ct))
                fresh.Add(wanted);
        if (fresh.Count == 0)
            return false;
        using var mine = await turn.TakeAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await OneAtATime.TakeAsync(db, ct);
        foreach (var wanted in fresh)
            if (!await IsThereAsync(wanted, ct))
                await MakeAsync(wanted, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    async Task<List<Wanted>> NeglectedAsync(CancellationToken ct)
    {
        var before = now.AddDays(-policy.NeglectDays);
        var given = await Open()
            .Where(d =>
                d.Step == LeadStep.Sal
                || d.Step == LeadStep.Sql
                || db.Handovers.Any(h => h.DealId == d.Id && h.State == HandoverState.Accepted)
                || db.Decisions.Any(r => r.DealId == d.Id && r.Kind == DecisionKind.HandoverDue && r.At <= before)
            )
            .ToListAsync(ct);
        var neglected = new List<Wanted>();
        foreach (var deal in given)
            if (await TouchedAsync(deal, ct) is var touched && touched <= before)
                neglected.Add(new(deal, TaskPurpose.Reconnect, SlaTrigger.Neglect, touched, touched.AddDays(policy.NeglectDays)));
        return neglected;
    }

    // the last thing our own side did for it, or the instant it was handed over
    async Task<DateTimeOffset> TouchedAsync(Deal deal, CancellationToken ct)
    {
        DateTimeOffset?[] instants =
        [
            await db
                .Signals.Where(s =>
                    s.DealId == deal.Id
                    && s.Cause == RowCause.Signal
                    && (s.Kind == SignalKind.CallOrMail || s.Kind == SignalKind.MeetingAttended)
                    && s.Class == RowClass.Human
                )
                .MaxAsync(s => (DateTimeOffset?)s.At, ct),
            await db.DealNotes.Where(n => n.DealId == deal.Id).MaxAsync(n => (DateTimeOffset?)n.CreatedAt, ct),
            await db.FollowUpTasks.Where(t => t.DealId == deal.Id && t.State == TaskState.Done).MaxAsync(t => t.ClosedAt, ct),
            await db.Handovers.Where(h => h.DealId == deal.Id).MaxAsync(h => (DateTimeOffset?)(h.AnsweredAt ?? h.At), ct),
            await db.Decisions.Where(d => d.DealId == deal.Id && d.Kind == DecisionKind.HandoverDue).MaxAsync(d => (DateTimeOffset?)d.At, ct),
            await db.Signals.Where(s => s.DealId == deal.Id && s.Cause == RowCause.Stage).MaxAsync(s => (DateTimeOffset?)s.At, ct),
        ];
        return instants.Max() ?? deal.CreatedAt;
    }

    async Task<List<Wanted>> MonthlyAsync(CancellationToken ct)
    {
        var before = now.AddDays(-policy.CheckDays);
        var tiers = await db
            .Decisions.Where(d => d.Kind == DecisionKind.TierChanged)
            .GroupBy(d => d.DealId)
            .Select(g => g.Max(d => d.Seq))
            .ToListAsync(ct);
        var medium = await db
            .Decisions.AsNoTracking()
            .Where(d => tiers.Contains(d.Seq) && d.Tier == Tier.Medium && d.At <= before)
            .Select(d => d.DealId)
            .ToListAsync(ct);
        var due = new List<Wanted>();
        foreach (
            var deal in await Open()
                .Where(d => medium.Contains(d.Id) && !db.FollowUpTasks.Any(t => t.DealId == d.Id && t.State == TaskState.Open))
                .ToListAsync(ct)
        )
            if (await TouchedAsync(deal, ct) is var looked && looked <= before)
                due.Add(new(deal, TaskPurpose.MonthlyCheck, SlaTrigger.MonthlyCheck, looked, now));
        return due;
    }

    async Task<List<Wanted>> SilentAsync(CancellationToken ct)
    {
        var before = now.AddDays(-policy.SilenceDays);
        var quiet = await Open()
            .Where(d => d.Stage != DealStage.Ringi && d.OpenedAt <= before)
            .Where(d => db.Decisions.Any(r => r.DealId == d.Id && r.Kind == DecisionKind.NoResponse))
            .Where(d => !db.Deals.Any(o => o.CompanyId == d.CompanyId && o.Id != d.Id && o.Stage != DealStage.Won && o.Stage != DealStage.Lost))
            .ToListAsync(ct);
        var silent = new List<Wanted>();
        foreach (var deal in quiet)
        {
            var last =
                await db
                    .Signals.Where(s =>
                        s.DealId == deal.Id
                        && s.Cause == RowCause.Signal
                        && s.Class == RowClass.Human
                        && s.Kind != SignalKind.CallOrMail
                        && s.Kind != SignalKind.MemberJoined
                    )
                    .MaxAsync(s => (DateTimeOffset?)s.At, ct)
                ?? deal.OpenedAt;
            if (last <= before)
                silent.Add(new(deal, TaskPurpose.DelistReview, SlaTrigger.LongSilence, last, now));
        }
        return silent;
    }

    IQueryable<Deal> Open() => db.Deals.AsNoTracking().Where(d => d.Stage != DealStage.Won && d.Stage != DealStage.Lost && d.ArchivedAt == null);

    // made before for this stretch, or another of its kind is open
    async Task<bool> IsThereAsync(Wanted wanted, CancellationToken ct)
    {
        var (deal, rule) = (wanted.Deal.Id, wanted.Rule);
        return await db.TaskSources.AnyAsync(s => s.DecisionId == deal.Value && s.Rule == rule, ct)
            || await db.FollowUpTasks.AnyAsync(t => t.DealId == deal && t.Purpose == wanted.Purpose && t.State == TaskState.Open, ct);
    }

    async Task MakeAsync(Wanted wanted, CancellationToken ct)
    {
        var (deal, deadline) = (wanted.Deal, policy.DeadlineOf(wanted.Trigger, wanted.At, calendar)!.Value);
        var task = new FollowUpTask
        {
            Id = Guid.CreateVersion7(now),
            DealId = deal.Id,
            OwnerId = deal.OwnerId,
            Purpose = wanted.Purpose,
            Trigger = wanted.Trigger,
            DecisionId = deal.Id.Value,
            CreatedAt = now,
            Clock = policy.Clock,
        };
        task.Run(deadline);
        db.FollowUpTasks.Add(task);
        db.TaskSources.Add(
            new TaskSource
            {
                DecisionId = deal.Id.Value,
                Rule = wanted.Rule,
                TaskId = task.Id,
                At = wanted.At,
            }
        );
        if (wanted.Trigger == SlaTrigger.Neglect)
            task.Escalated(now);
        await db.SaveChangesAsync(ct);
        if (wanted.Trigger == SlaTrigger.Neglect)
            await TellAsync(task, ct);
    }

    async Task TellAsync(FollowUpTask task, CancellationToken ct)
    {
        var about = new AlertAbout
        {
            Subject = task.Id,
            Rule = AlertRule.Neglect,
            Deal = task.DealId,
            At = now,
            Task = task.Id,
            Detail = policy.NeglectDays.ToString(CultureInfo.InvariantCulture),
        };
        await alerts.TellOwnerAsync(about, task.OwnerId, ct);
        await alerts.TellManagersAsync(about, ct);
    }
}
