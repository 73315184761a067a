using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.FollowUps;

public sealed class SlaClockTests
{
    [Fact]
    public async Task A_server_that_was_down_over_the_due_time_marks_it_late_once_and_tells_the_manager_once()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.QuoteRequest);
        await house.FollowAsync();
        await house.LaterAsync(TimeSpan.FromHours(50));
        var late = (await house.TaskAsync()).LateAt;
        Assert.Equal(house.Clock.GetUtcNow(), late);
        await house.LaterAsync(TimeSpan.FromHours(5));
        await house.TickAsync();
        Assert.Equal(late, (await house.TaskAsync()).LateAt);
        // amber was passed over: what is late is told as late
        Assert.Equal([AlertRule.Inquiry, AlertRule.Late], (await house.NotificationsAsync(house.Owner)).Select(n => n.Rule));
        Assert.Equal([AlertRule.Escalation], (await house.NotificationsAsync(house.Manager)).Select(n => n.Rule));
        Assert.Single(await house.MailsAsync(house.Manager));
    }

    [Fact]
    public async Task After_an_hour_it_is_amber_after_a_day_red()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.GeneralInquiry);
        await house.FollowAsync();
        await house.LaterAsync(TimeSpan.FromMinutes(59));
        Assert.Null((await house.TaskAsync()).AmberToldAt);
        await house.LaterAsync(TimeSpan.FromMinutes(1));
        Assert.NotNull((await house.TaskAsync()).AmberToldAt);
        Assert.Null((await house.TaskAsync()).LateAt);
        await house.LaterAsync(TimeSpan.FromHours(23));
        Assert.Equal(FollowUpHouse.Friday.AddHours(24), (await house.TaskAsync()).LateAt);
    }

    [Theory]
    [InlineData(SignalKind.CallOrMail, TaskDeed.Call)]
    [InlineData(SignalKind.MeetingAttended, TaskDeed.Meeting)]
    public async Task A_call_or_a_meeting_that_is_seen_closes_first_contact_at_the_instant_it_was_made(SignalKind kind, TaskDeed deed)
    {
        await using var house = await FollowUpHouse.OpenAsync();
        // before the clock began: another matter
        await house.LogAsync(kind, FollowUpHouse.Friday.AddMinutes(-5));
        await house.DecideAsync(DecisionKind.HandoverDue);
        await house.FollowAsync();
        await house.TickAsync();
        Assert.Equal(TaskState.Open, (await house.TaskAsync()).State);
        // noted after the due time, but made in time: not late
        house.Clock.Advance(TimeSpan.FromHours(30));
        await house.LogAsync(kind, FollowUpHouse.Friday.AddHours(2));
        await house.TickAsync();
        var task = await house.TaskAsync();
        Assert.Equal((TaskState.Done, deed, (DateTimeOffset?)null), (task.State, task.Deed, task.LateAt));
        Assert.Equal(FollowUpHouse.Friday.AddHours(2), task.ClosedAt);
        Assert.Null(task.ClosedBy);
    }

    [Fact]
    public async Task A_note_of_the_meeting_is_its_result_and_a_mail_noted_is_first_contact()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.MeetingHeld);
        await house.DecideAsync(DecisionKind.HandoverDue);
        await house.FollowAsync();
        house.Clock.Advance(TimeSpan.FromHours(3));
        await NoteAsync(house, NoteKind.Private, house.Clock.GetUtcNow());
        await house.TickAsync();
        Assert.All(await house.TasksAsync(), t => Assert.Equal(TaskState.Open, t.State));
        await NoteAsync(house, NoteKind.Mail, house.Clock.GetUtcNow());
        await NoteAsync(house, NoteKind.Meeting, FollowUpHouse.Friday);
        await house.TickAsync();
        Assert.Equal(
            [(TaskPurpose.FirstContact, TaskDeed.Meeting), (TaskPurpose.RecordOutcome, TaskDeed.Noted)],
            (await house.TasksAsync()).OrderBy(t => t.Purpose).Select(t => (t.Purpose, t.Deed!.Value))
        );
    }

    [Fact]
    public async Task The_clock_of_a_handover_a_person_gave_starts_when_it_is_received()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        var handover = new Handover
        {
            Id = Guid.CreateVersion7(),
            DealId = house.Some.Deal,
            Step = LeadStep.Mql,
            At = FollowUpHouse.Friday.AddHours(-30),
            FromSellerId = house.Manager.Id,
            ToSellerId = house.Owner.Id,
        };
        await house.House.With(async db =>
        {
            db.Handovers.Add(handover);
            await db.SaveChangesAsync();
        });
        await house.TickAsync();
        Assert.Empty(await house.TasksAsync());
        DateTimeOffset? received = FollowUpHouse.Friday.AddMinutes(-10);
        await house.House.With(db =>
            db.Handovers.ExecuteUpdateAsync(set => set.SetProperty(h => h.State, HandoverState.Accepted).SetProperty(h => h.AnsweredAt, received))
        );
        await house.TickAsync();
        await house.TickAsync();
        var task = await house.TaskAsync();
        Assert.Equal((SlaTrigger.HandoverReceived, received.Value.AddHours(24)), (task.Trigger, task.DueAt));
        await house.LogAsync(SignalKind.CallOrMail, house.Clock.GetUtcNow());
        await house.TickAsync();
        await house.LaterAsync(TimeSpan.FromHours(1));
        Assert.Equal(TaskState.Done, (await house.TaskAsync()).State);
    }

    static Task NoteAsync(FollowUpHouse house, NoteKind kind, DateTimeOffset at) =>
        house.House.With(async db =>
        {
            db.DealNotes.Add(
                new DealNote
                {
                    Id = Guid.CreateVersion7(),
                    DealId = house.Some.Deal,
                    Kind = kind,
                    At = at,
                    Text = "次回は決裁者も同席",
                    BySellerId = house.Owner.Id,
                    CreatedAt = house.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync();
        });

    [Fact]
    public async Task A_closed_deal_drops_what_was_left_to_do()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.HandoverDue);
        await house.FollowAsync();
        await house.House.With(db => db.Deals.ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, DealStage.Lost)));
        await house.LaterAsync(TimeSpan.FromHours(30));
        Assert.Equal((TaskState.Dropped, null), ((await house.TaskAsync()).State, (await house.TaskAsync()).LateAt));
        await house.DecideAsync(DecisionKind.Surge);
        await house.FollowAsync();
        Assert.Single(await house.TasksAsync());
    }

    [Fact]
    public async Task Two_weeks_untouched_goes_to_the_manager_for_handed_over_deals_only()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.LaterAsync(TimeSpan.FromDays(15));
        Assert.Empty(await house.TasksAsync());
        await house.DecideAsync(DecisionKind.HandoverDue);
        await house.FollowAsync();
        await house.LogAsync(SignalKind.CallOrMail, house.Clock.GetUtcNow());
        await house.LaterAsync(TimeSpan.FromDays(13.9));
        Assert.DoesNotContain(await house.TasksAsync(), t => t.Purpose == TaskPurpose.Reconnect);
        await house.LaterAsync(TimeSpan.FromDays(0.2));
        await house.LaterAsync(TimeSpan.FromHours(1));
        Assert.Single(await house.TasksAsync(), t => t.Purpose == TaskPurpose.Reconnect);
        Assert.Single(await house.NotificationsAsync(house.Manager), n => n.Rule == AlertRule.Neglect);
        Assert.Single(await house.NotificationsAsync(house.Owner), n => n.Rule == AlertRule.Neglect);
        // a call closes it, and two more weeks are another time
        await house.LogAsync(SignalKind.CallOrMail, house.Clock.GetUtcNow());
        await house.LaterAsync(TimeSpan.FromDays(14.5));
        Assert.Equal(2, (await house.TasksAsync()).Count(t => t.Purpose == TaskPurpose.Reconnect));
    }

    [Fact]
    public async Task A_medium_deal_is_looked_at_once_a_month_and_a_low_one_has_no_timer()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.Medium);
        await house.FollowAsync();
        await house.LogAsync(SignalKind.CallOrMail, house.Clock.GetUtcNow());
        await house.LaterAsync(TimeSpan.FromDays(29));
        Assert.Single(await house.TasksAsync());
        await house.LaterAsync(TimeSpan.FromDays(1.5));
        await house.LaterAsync(TimeSpan.FromDays(1));
        Assert.Single(await house.TasksAsync(), t => t is { Purpose: TaskPurpose.MonthlyCheck, State: TaskState.Open });
        await house.LogAsync(SignalKind.CallOrMail, house.Clock.GetUtcNow());
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.Low);
        await house.FollowAsync();
        await house.LaterAsync(TimeSpan.FromDays(60));
        Assert.Single(await house.TasksAsync(), t => t.Purpose == TaskPurpose.MonthlyCheck);
        Assert.DoesNotContain(await house.TasksAsync(), t => t.State == TaskState.Open);
    }

    [Fact]
    public async Task After_half_a_year_of_silence_a_person_decides_but_not_in_ringi()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.LogAsync(SignalKind.CaseView, house.Clock.GetUtcNow());
        await house.DecideAsync(DecisionKind.NoResponse, house.Clock.GetUtcNow().AddDays(90), recordedAt: house.Clock.GetUtcNow().AddDays(90));
        await house.House.With(db => db.Deals.ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, DealStage.Ringi)));
        await house.LaterAsync(TimeSpan.FromDays(181));
        Assert.Empty(await house.TasksAsync());
        await house.House.With(db => db.Deals.ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, DealStage.Interest)));
        await house.LaterAsync(TimeSpan.FromHours(1));
        Assert.Equal(TaskPurpose.DelistReview, (await house.TaskAsync()).Purpose);
        Assert.Equal(1, await house.House.With(db => db.Deals.CountAsync()));
    }
}
