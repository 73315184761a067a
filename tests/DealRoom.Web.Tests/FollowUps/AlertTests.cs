using System.Text.Json;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.FollowUps;

public sealed class AlertTests
{
    static readonly DateTimeOffset Night = new(2026, 6, 12, 22, 30, 0, TimeSpan.FromHours(9));

    static Task SetAsync(FollowUpHouse house, Action<AlertSettings> change) =>
        house.House.With(async db =>
        {
            var settings = new AlertSettings { SellerId = house.Owner.Id };
            change(settings);
            db.AlertSettings.Add(settings);
            await db.SaveChangesAsync();
        });

    [Fact]
    public async Task Quiet_hours_hold_mails_back_and_send_them_together_when_they_end()
    {
        await using var house = await FollowUpHouse.OpenAsync(Night);
        await SetAsync(house, s => (s.QuietFrom, s.QuietTo) = (new(20, 0), new(8, 0)));
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.DemoRequest);
        await house.DecideAsync(DecisionKind.AlertRaised, score: 81);
        await house.FollowAsync();
        await house.LaterAsync(TimeSpan.FromHours(9));
        // the bell does not wait
        Assert.Contains(await house.NotificationsAsync(house.Owner), n => n is { Rule: AlertRule.Score, OnBell: true });
        Assert.Empty(await house.MailsAsync(house.Owner));
        await house.LaterAsync(TimeSpan.FromMinutes(30));
        await house.TickAsync();
        var mail = Assert.Single(await house.MailsAsync(house.Owner));
        Assert.Contains("81点に達しました", house.BodyOf(mail), StringComparison.Ordinal);
        Assert.Contains("デモ申込みを受け付けました", house.BodyOf(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_rule_is_told_as_one_chose()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        await SetAsync(
            house,
            s =>
                s.Choices = AlertChoices.Write(
                    new Dictionary<AlertRule, AlertChannels>
                    {
                        [AlertRule.Score] = AlertChannels.None,
                        [AlertRule.Surge] = AlertChannels.Digest,
                        [AlertRule.Silence] = AlertChannels.Bell,
                    }
                )
        );
        foreach (var kind in new[] { DecisionKind.AlertRaised, DecisionKind.Surge, DecisionKind.SilenceBegan })
            await house.DecideAsync(kind);
        await house.FollowAsync();
        var told = await house.NotificationsAsync(house.Owner);
        Assert.Equal([(AlertRule.Surge, false), (AlertRule.Silence, true)], told.Select(n => (n.Rule, n.OnBell)));
        Assert.Empty(await house.MailsAsync(house.Owner));
        await house.LaterAsync(TimeSpan.FromHours(17));
        Assert.Single(await house.MailsAsync(house.Owner));
    }

    [Fact]
    public async Task Only_who_may_see_the_deal_is_told_of_it()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        var marketing = await house.House.SellerAsync("komatsu@mioto.example", Roles.Marketing);
        var other = await house.House.SellerAsync("noguchi@mioto.example", Roles.FieldSales);
        await house.DecideAsync(DecisionKind.AlertRaised, score: 82);
        await house.FollowAsync();
        Assert.Single(await house.NotificationsAsync(marketing));
        Assert.Empty(await house.NotificationsAsync(other));
        await house.House.With(db => db.Deals.ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, Domain.Deals.DealStage.Decision)));
        await house.DecideAsync(DecisionKind.AlertRaised, score: 85);
        await house.FollowAsync();
        Assert.Single(await house.NotificationsAsync(marketing));
        Assert.Equal(2, (await house.NotificationsAsync(house.Owner)).Count);
    }

    [Fact]
    public async Task The_weekly_mail_goes_out_once_on_monday_at_eight()
    {
        await using var house = await FollowUpHouse.OpenAsync(new DateTimeOffset(2026, 6, 15, 7, 59, 0, TimeSpan.FromHours(9)));
        await house.House.With(async db =>
        {
            // a score to tell of
            db.DealScores.Add(new DealScoreRow { DealId = house.Some.Deal, State = new DealState().ToJson() });
            await db.SaveChangesAsync();
        });
        await house.TickAsync();
        Assert.Empty(await house.MailsAsync(house.Owner));
        await house.LaterAsync(TimeSpan.FromMinutes(1));
        await house.LaterAsync(TimeSpan.FromHours(3));
        var mail = Assert.Single(await house.MailsAsync(house.Owner));
        Assert.Contains("今週の商談", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("株式会社みなと精工 受発注の電子化", house.BodyOf(mail), StringComparison.Ordinal);
        await house.LaterAsync(TimeSpan.FromDays(7));
        Assert.Equal(2, (await house.MailsAsync(house.Owner)).Count);
    }

    [Fact]
    public async Task The_chat_is_told_with_a_stable_id_and_again_when_it_did_not_take_it()
    {
        using var chat = new ChatSink(refuse: 1);
        await using var house = await FollowUpHouse.OpenAsync(settings: new() { ["DealRoom:Chat:AllowLocal"] = "true" });
        await house.House.With(async db =>
        {
            db.ChatHooks.Add(
                new ChatHook
                {
                    On = true,
                    Host = "localhost",
                    SealedAddress = house.House.Services.GetRequiredService<ChatAddress>().Seal(chat.Address),
                    Rules = $"[{(int)AlertRule.Inquiry}]",
                }
            );
            await db.SaveChangesAsync();
        });
        var decision = await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.QuoteRequest);
        await house.DecideAsync(DecisionKind.Surge);
        await house.FollowAsync();
        var clock = house.House.Services.GetRequiredService<ChatClock>();
        for (var tries = 0; tries < 20 && chat.Messages.Count < 2; tries++)
        {
            await clock.SendDueAsync(default);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20);
        }
        await clock.SendDueAsync(default);
        Assert.Equal(2, chat.Messages.Count);
        Assert.All(chat.Messages, m => Assert.Equal($"{decision.Id:N}:Inquiry:chat", m.Id));
        var text = JsonDocument.Parse(chat.Messages.Last().Body).RootElement.GetProperty("text").GetString()!;
        Assert.Contains("見積依頼を受け付けました", text, StringComparison.Ordinal);
        // the chat has it a breath before the table knows
        var row = await house.House.With(db => db.AlertDeliveries.AsNoTracking().SingleAsync());
        for (
            var tries = 0;
            tries < 100 && row.SentAt is null;
            tries++, row = await house.House.With(db => db.AlertDeliveries.AsNoTracking().SingleAsync())
        )
            await Task.Delay(20);
        Assert.NotNull(row.SentAt);
        Assert.DoesNotContain("見積依頼", row.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2606:4700::1111", true)]
    public void A_message_goes_to_public_addresses_only(string address, bool isPublic) =>
        Assert.Equal(isPublic, ChatAddress.IsPublic(System.Net.IPAddress.Parse(address)));

    [Fact]
    public async Task An_address_inside_the_house_is_neither_kept_nor_connected_to()
    {
        await using var house = await FollowUpHouse.OpenAsync();
        var address = house.House.Services.GetRequiredService<ChatAddress>();
        foreach (
            var typed in new[]
            {
                "http://hooks.example.com/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://u:p@hooks.example.com/x",
                "ftp://x",
                "",
            }
        )
            Assert.Null(address.Read(typed));
        Assert.NotNull(address.Read("https://hooks.example.com/services/x"));
        // a name that leads home is found out when it is connected to
        using var chat = new ChatSink();
        await house.House.With(async db =>
        {
            db.ChatHooks.Add(
                new ChatHook
                {
                    On = true,
                    SealedAddress = address.Seal($"https://localhost:{new Uri(chat.Address).Port}/x"),
                    Rules = $"[{(int)AlertRule.Inquiry}]",
                }
            );
            await db.SaveChangesAsync();
        });
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.QuoteRequest);
        await house.FollowAsync();
        await house.House.Services.GetRequiredService<ChatClock>().SendDueAsync(default);
        Assert.Empty(chat.Messages);
    }
}
