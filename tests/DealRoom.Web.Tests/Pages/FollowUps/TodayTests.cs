using System.Net;
using AngleSharp.Dom;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Tests.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Pages.FollowUps;

public sealed class TodayTests
{
    static async Task<FollowUpHouse> WithTaskAsync()
    {
        var house = await FollowUpHouse.OpenAsync();
        await house.DecideAsync(DecisionKind.TierChanged, tier: Tier.High, score: 84);
        await house.DecideAsync(DecisionKind.InquiryReceived, signal: SignalKind.QuoteRequest);
        await house.FollowAsync();
        return house;
    }

    [Fact]
    public async Task The_queue_shows_the_task_its_deadline_and_which_clock_holds()
    {
        await using var house = await WithTaskAsync();
        var client = await house.House.SignedInAsync();
        var page = await client.PageAsync("/today");
        var row = Assert.Single(page.QuerySelectorAll("#queue-list [data-task]"));
        Assert.Contains("見積依頼へ連絡", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("推奨まで1時間", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("優先度 高 1", page.QuerySelector("#queue-list h2")!.TextContent.Trim());
        Assert.Contains("経過時間で計測", page.QuerySelector(".gauge")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("田中 恵様", page.QuerySelector("#queue-task .person")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("#queue-task .playbook input[type=checkbox]").Length);
        Assert.Equal("1", page.QuerySelector(".places a[data-place=today] .count")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("#bell .count"));
        await house.House.With(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, "en")));
        var english = await (await house.House.SignedInAsync(language: "en")).PageAsync("/today/live");
        Assert.Contains("Answer the quote request", english.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_finished_with_what_was_done_and_only_once()
    {
        await using var house = await WithTaskAsync();
        var client = await house.House.SignedInAsync();
        var task = await house.TaskAsync();
        var path = $"/today?task={task.Id}";
        // nothing chosen: told so, and the note is kept
        var wrong = await client.PostFormAsync(path, new() { ["Deed"] = "Removed", ["Note"] = "途中まで" }, "#task-done form");
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        var again = await wrong.DocumentAsync();
        Assert.Contains("行ったことを選んでください", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("途中まで", again.QuerySelector("#task-note")!.TextContent);
        house.Clock.Advance(TimeSpan.FromMinutes(20));
        var done = await client.PostFormAsync(path, new() { ["Deed"] = "Call", ["Note"] = "条件を確認" }, "#task-done form");
        Assert.Equal("/today", done.Headers.Location!.ToString());
        task = await house.TaskAsync();
        Assert.Equal((TaskState.Done, TaskDeed.Call, "条件を確認", house.Owner.Id), (task.State, task.Deed, task.Note, task.ClosedBy));
        var page = await client.PageAsync("/today");
        Assert.Contains("見積依頼へ連絡", page.QuerySelector("#queue-side")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("20分", page.QuerySelector(".gauge")!.TextContent, StringComparison.Ordinal);
        await house.LaterAsync(TimeSpan.FromDays(3));
        Assert.Null((await house.TaskAsync()).LateAt);
    }

    [Fact]
    public async Task A_snoozed_task_comes_back_and_its_clock_runs_on()
    {
        await using var house = await WithTaskAsync();
        var client = await house.House.SignedInAsync();
        var task = await house.TaskAsync();
        var snoozed = await client.PostFormAsync($"/today?task={task.Id}", new() { ["Until"] = "tomorrow" }, "#task-snooze form");
        Assert.True(snoozed.StatusCode == HttpStatusCode.Redirect, await snoozed.Content.ReadAsStringAsync());
        Assert.Equal(new DateTimeOffset(2026, 6, 13, 9, 0, 0, TimeSpan.FromHours(9)), (await house.TaskAsync()).SnoozedUntil);
        var page = await client.PageAsync("/today");
        Assert.Equal("延期中 1", page.QuerySelector("#queue-list h2")!.TextContent.Trim());
        Assert.Null(page.QuerySelector(".places a[data-place=today] .count"));
        await house.LaterAsync(TimeSpan.FromHours(24));
        Assert.NotNull((await house.TaskAsync()).LateAt);
        // a day later one signs in anew
        client = await house.House.SignedInAsync();
        Assert.Contains("超過", (await client.PageAsync("/today")).QuerySelector("#queue-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_task_is_not_there_and_a_manager_sees_the_team()
    {
        await using var house = await WithTaskAsync();
        var task = await house.TaskAsync();
        var other = await house.House.SignedInAsync("noguchi@mioto.example", Roles.FieldSales);
        Assert.Empty((await other.PageAsync($"/today?task={task.Id}&scope=team")).QuerySelectorAll("[data-task]"));
        var token = (await other.PageAsync("/settings/alerts")).QuerySelector("#alert-settings input[name=__RequestVerificationToken]")!;
        var answer = await other.PostAsync(
            new Uri($"/today?handler=Done&task={task.Id}", UriKind.Relative),
            new FormUrlEncodedContent(
                new Dictionary<string, string> { ["Deed"] = "Call", ["__RequestVerificationToken"] = token.GetAttribute("value")! }
            )
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(TaskState.Open, (await house.TaskAsync()).State);
        var manager = await house.House.SignedInAsync("okada@mioto.example", Roles.Manager);
        Assert.Empty((await manager.PageAsync("/today")).QuerySelectorAll("[data-task]"));
        var team = await manager.PageAsync("/today?scope=team");
        Assert.Single(team.QuerySelectorAll("[data-task]"));
        Assert.Contains("森 由佳", team.QuerySelector("#queue-side table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bell_remembers_what_was_read()
    {
        await using var house = await WithTaskAsync();
        var client = await house.House.SignedInAsync();
        var list = await client.PageAsync("/alerts");
        Assert.Equal(2, list.QuerySelectorAll(".alerts > li").Length);
        Assert.Equal(2, list.QuerySelectorAll(".tag.new").Length);
        Assert.NotNull((await client.PageAsync("/alerts/bell")).QuerySelector("#bell summary .count"));
        Assert.Equal(2, (await house.NotificationsAsync(house.Owner)).Count(n => n.ReadAt is null));
        await client.PostFormAsync("/alerts", [], "#alerts-read");
        Assert.Empty((await client.PageAsync("/alerts")).QuerySelectorAll(".tag.new"));
        Assert.Null((await client.PageAsync("/alerts/bell")).QuerySelector("#bell summary .count"));
        // a deal that went to somebody else is no longer told of
        var heir = await house.House.SellerAsync("noguchi@mioto.example", Roles.FieldSales);
        await house.House.With(db => db.Deals.ExecuteUpdateAsync(set => set.SetProperty(d => d.OwnerId, heir.Id)));
        Assert.Empty((await client.PageAsync("/alerts")).QuerySelectorAll(".alerts > li"));
        await house.TickAsync();
        Assert.Equal(heir.Id, (await house.TaskAsync()).OwnerId);
    }
}
