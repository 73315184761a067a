using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.FollowUps;

public sealed class DecisionFollowerTests
{
    [Fact]
    public async Task A_quote_request_makes_one_task_one_alert_and_one_mail_also_when_it_is_followed_again()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.QuoteRequest);
        await house.DecideAsync(DecisionKind.HandoverDue, signal: SignalKind.QuoteRequest);
        await house.FollowAsync();
        // as after a crash that lost the position
        await house.House.With(db => db.FollowPositions.ExecuteUpdateAsync(set => set.SetProperty(p => p.Seq, 0)));
        await house.FollowAsync();

        var task = await house.TaskAsync();
        Assert.Equal((TaskPurpose.FirstContact, SlaTrigger.Inquiry, house.Owner.Id), (task.Purpose, task.Trigger, task.OwnerId));
        Assert.Equal(SignalKind.QuoteRequest, task.Signal);
        Assert.Equal(FollowUpHouse.Friday, task.StartedAt);
        Assert.Equal(FollowUpHouse.Friday.AddHours(1), task.RecommendedAt);
        Assert.Equal(FollowUpHouse.Friday.AddHours(24), task.DueAt);
        var told = Assert.Single(await house.NotificationsAsync(house.Owner));
        Assert.Equal((AlertRule.Inquiry, task.Id, true), (told.Rule, told.TaskId!.Value, told.OnBell));
        var mail = Assert.Single(await house.MailsAsync(house.Owner));
        Assert.Contains(
            "見積依頼を受け付けました。1時間以内のご連絡を推奨します(期限: 6月13日(土) 15:00)。",
            house.BodyOf(mail),
            StringComparison.Ordinal
        );
        Assert.Equal(2, await house.House.With(db => db.TaskSources.CountAsync()));
    }

    [Fact]
    public async Task What_lies_more_than_a_week_back_when_it_is_recorded_makes_nothing()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.InquiryReceived, FollowUpHouse.Friday.AddDays(-7).AddMinutes(-1), SignalKind.QuoteRequest);
        await house.FollowAsync();
        Assert.Empty(await house.TasksAsync());
        Assert.Empty(await house.NotificationsAsync(house.Owner));
        await house.DecideAsync(DecisionKind.InquiryReceived, FollowUpHouse.Friday.AddDays(-7), SignalKind.QuoteRequest);
        await house.FollowAsync();
        Assert.Single(await house.TasksAsync());
    }

    [Fact]
    public async Task A_running_clock_is_never_started_again_and_the_earliest_due_time_wins()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.Surge);
        await house.FollowAsync();
        house.Clock.Advance(TimeSpan.FromHours(20));
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.DemoRequest);
        await house.FollowAsync();
        var task = await house.TaskAsync();
        Assert.Equal((SlaTrigger.Inquiry, SignalKind.DemoRequest), (task.Trigger, task.Signal));
        Assert.Equal(
            (FollowUpHouse.Friday, FollowUpHouse.Friday.AddHours(21), FollowUpHouse.Friday.AddHours(24)),
            (task.StartedAt, task.RecommendedAt, task.DueAt)
        );
    }

    [Fact]
    public async Task The_tier_asks_for_what_its_playbook_says()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.Low);
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.Medium);
        await house.FollowAsync();
        var review = await house.TaskAsync();
        Assert.Equal(TaskPurpose.Review, review.Purpose);
        // from the third business day, due on the fifth (T26)
        Assert.Equal(new DateTimeOffset(2026, 6, 17, 15, 0, 0, TimeSpan.FromHours(9)), review.AmberAt);
        Assert.Equal(new DateTimeOffset(2026, 6, 19, 15, 0, 0, TimeSpan.FromHours(9)), review.DueAt);
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.High, score: 84);
        await house.FollowAsync();
        var contact = (await house.TasksAsync()).Single(t => t.Purpose == TaskPurpose.FirstContact);
        Assert.Equal((SlaTrigger.HighEntered, FollowUpHouse.Friday.AddHours(24)), (contact.Trigger, contact.DueAt));
        // a fall from high asks for no second look
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.Medium);
        await house.FollowAsync();
        Assert.Equal(2, (await house.TasksAsync()).Count);
        Assert.Contains(await house.NotificationsAsync(house.Owner), n => n.Rule == AlertRule.High);
    }

    [Fact]
    public async Task Business_mode_counts_over_a_leap_day()
    {
        await using var house = await FollowUpHouse.OpenAsync(new DateTimeOffset(2028, 2, 28, 15, 0, 0, TimeSpan.FromHours(9)));
        await house.House.With(async db =>
        {
            RuleBooks.Add(
                db,
                RuleBook.Sla,
                SlaPolicy.Default with
                {
                    Clock = ClockMode.Business,
                },
                house.Manager.Id,
                "営業日で数える",
                house.Clock.GetUtcNow()
            );
            await db.SaveChangesAsync();
        });
        await house.DecideAsync(DecisionKind.MeetingHeld);
        await house.FollowAsync();
        var task = await house.TaskAsync();
        Assert.Equal((TaskPurpose.RecordOutcome, ClockMode.Business), (task.Purpose, task.Clock));
        Assert.Equal(new DateTimeOffset(2028, 3, 1, 15, 0, 0, TimeSpan.FromHours(9)), task.DueAt);
    }
}
