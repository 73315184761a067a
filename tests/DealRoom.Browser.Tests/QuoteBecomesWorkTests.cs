using System.Diagnostics;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Signals;
using DealRoom.Web.Tests;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace DealRoom.Browser.Tests;

public sealed class QuoteBecomesWorkTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// A buyer asks for a quote: alert, task, handover and mail are there within two seconds, and the keyboard alone finishes the task.
    [Theory, InlineData("ja"), InlineData("en")]
    public async Task A_quote_request_becomes_work_that_the_keyboard_finishes(string language)
    {
        using var house = new RunningDealRoom();
        var stage = await Stage.SetAsync(house);
        var link = await stage.LinkAsync(await stage.MemberAsync("田中 誠", "田中", "課長"));

        await using var sellers = await chromium.DesktopAsync(stage.Root, language);
        var (seller, sellerSaw) = await Watched.OpenAsync(sellers);
        await Stage.SignInAsync(seller);
        await seller.GotoAsync("/today");
        await Expect(seller.Locator("#queue [data-task]")).ToHaveCountAsync(0);

        await using var buyers = await chromium.PhoneAsync(stage.Root, language);
        var (buyer, buyerSaw) = await Watched.OpenAsync(buyers);
        await Stage.EnterAsync(buyer, link);
        await buyer.GotoAsync($"/rooms/{stage.Room}/ask");
        await buyer.Locator("input[name=kind][value=quote]").CheckAsync();
        await buyer.Locator("textarea[name=text]").FillAsync("40名分のお見積りをお願いいたします。");
        await buyer.Locator("main form button.go").ClickAsync();
        await buyer.Locator(".notice.done").WaitForAsync();
        var answered = Stopwatch.GetTimestamp();

        await Expect(seller.Locator("#bell [data-unread]")).ToBeVisibleAsync();
        await Expect(seller.Locator("#queue [data-task]").First).ToBeVisibleAsync();
        var took = Stopwatch.GetElapsedTime(answered);
        Assert.True(took < TimeSpan.FromSeconds(2), $"The seller saw it after {took.TotalMilliseconds:F0} ms.");

        var asked = await stage.With(db => db.Signals.SingleAsync(s => s.Kind == SignalKind.QuoteRequest));
        var task = await stage.With(db => db.FollowUpTasks.OrderBy(t => t.DueAt).FirstAsync(t => t.DealId == stage.Deal));
        Assert.Equal((asked.At.AddHours(1), asked.At.AddHours(24)), (task.RecommendedAt!.Value, task.DueAt));
        Assert.True(await stage.With(db => db.Handovers.AnyAsync(h => h.DealId == stage.Deal)), "no handover was recorded");
        Assert.True(await stage.With(db => db.OutboxMails.AnyAsync(m => m.To == "mori@mioto.example")), "no mail waits in the outbox");

        // from here on nobody touches a mouse
        var row = seller.Locator($"#queue [data-task='{task.Id}']");
        await seller.Keyboard.PressAsync("j");
        await Expect(row).ToHaveAttributeAsync("aria-current", "true");
        await seller.Keyboard.PressAsync("d");
        await Expect(seller.Locator("#task-done input[name=Deed]:focus")).ToHaveCountAsync(1);
        await seller.Keyboard.PressAsync("Enter");
        await Expect(row).ToHaveCountAsync(0);
        Assert.Equal(TaskState.Done, (await stage.With(db => db.FollowUpTasks.AsNoTracking().SingleAsync(t => t.Id == task.Id))).State);
        sellerSaw.SawNothingWrong();
        buyerSaw.SawNothingWrong();
    }
}
