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
sealed class QuietDeals(DealRoomDb db, Alerts alerts, DateTimeOffset now)
{
    SlaPolicy policy = null!;
    BusinessCalendar calendar = null!;

    /// <summary>True when somebody was told.</summary>
    public async Task<bool> TakeUpAsync(CancellationToken ct)
    {
        (policy, calendar) = (await RuleBooks.PolicyAsync(db, ct), await WorkDays.CalendarAsync(db, ct));
        var told = await NeglectedAsync(ct);
        await MonthlyAsync(ct);
        await SilentAsync(ct);
        return told;
    }

    async Task<bool> NeglectedAsync(CancellationToken ct)
    {
        var before = now.AddDays(-policy.NeglectDays);
        var given = await Open()
            .Where(d =>
                d.Step == LeadStep.Sal || d.Step == LeadStep.Sql || db.Handovers.Any(h => h.DealId == d.Id && h.State == HandoverState.Accepted)
            )
            .Where(d => d.CreatedAt <= before)
            .ToListAsync(ct);
        var waiting = await Open()
            .Where(d => db.Decisions.Any(r => r.DealId == d.Id && r.Kind == DecisionKind.HandoverDue && r.At <= before))
            .ToListAsync(ct);
        var told = false;
        foreach (var deal in given.UnionBy(waiting, d => d.Id))
        {
            var touched = await TouchedAsync(deal, ct);
            if (
                touched > before
                || await MadeAsync(deal, TaskPurpose.Reconnect, SlaTrigger.Neglect, touched, touched.AddDays(policy.NeglectDays), ct) is not { } task
            )
                continue;
            task.Escalated(now);
            var about = new AlertAbout
            {
                Subject = task.Id,
                Rule = AlertRule.Neglect,
                Deal = deal.Id,
                At = now,
                Task = task.Id,
                Detail = policy.NeglectDays.ToString(CultureInfo.InvariantCulture),
            };
            await alerts.TellOwnerAsync(about, deal.OwnerId, ct);
            await alerts.TellManagersAsync(about, ct);
            told = true;
        }
        return told;
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

    async Task MonthlyAsync(CancellationToken ct)
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
        foreach (var deal in await Open().Where(d => medium.Contains(d.Id)).ToListAsync(ct))
        {
            var busy = await db.FollowUpTasks.AnyAsync(t => t.DealId == deal.Id && t.State == TaskState.Open, ct);
            var looked = await TouchedAsync(deal, ct);
            if (!busy && looked <= before)
                await MadeAsync(deal, TaskPurpose.MonthlyCheck, SlaTrigger.MonthlyCheck, looked, now, ct);
        }
    }

    async Task SilentAsync(CancellationToken ct)
    {
        var before = now.AddDays(-policy.SilenceDays);
        var quiet = await Open()
            .Where(d => d.Stage != DealStage.Ringi && d.OpenedAt <= before)
            .Where(d => db.Decisions.Any(r => r.DealId == d.Id && r.Kind == DecisionKind.NoResponse))
            .Where(d => !db.Deals.Any(o => o.CompanyId == d.CompanyId && o.Id != d.Id && o.Stage != DealStage.Won && o.Stage != DealStage.Lost))
            .ToListAsync(ct);
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
                await MadeAsync(deal, TaskPurpose.DelistReview, SlaTrigger.LongSilence, last, now, ct);
        }
    }

    IQueryable<Deal> Open() => db.Deals.AsNoTracking().Where(d => d.Stage != DealStage.Won && d.Stage != DealStage.Lost && d.ArchivedAt == null);

    /// <summary>One task for one stretch of quiet, named by the day it began; null when it was made before or another of its kind is open.</summary>
    async Task<FollowUpTask?> MadeAsync(
        Deal deal,
        TaskPurpose purpose,
        SlaTrigger trigger,
        DateTimeOffset since,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var rule = $"{trigger}:{since.UtcDateTime:yyyyMMdd}";
        if (
            await db.TaskSources.AnyAsync(s => s.DecisionId == deal.Id.Value && s.Rule == rule, ct)
            || await db.FollowUpTasks.AnyAsync(t => t.DealId == deal.Id && t.Purpose == purpose && t.State == TaskState.Open, ct)
            || policy.DeadlineOf(trigger, at, calendar) is not { } deadline
        )
            return null;
        var task = new FollowUpTask
        {
            Id = Guid.CreateVersion7(now),
            DealId = deal.Id,
            OwnerId = deal.OwnerId,
            Purpose = purpose,
            Trigger = trigger,
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
                Rule = rule,
                TaskId = task.Id,
                At = at,
            }
        );
        await db.SaveChangesAsync(ct);
        return task;
    }
}
