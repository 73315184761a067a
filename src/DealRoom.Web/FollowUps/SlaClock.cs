using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Takes: the time. Gives: tasks closed by deeds that were seen, tasks marked amber and late, managers told, quiet deals taken up, what was
/// held back sent.
/// Promises: each thing is told once, also when the server was down over the hour it fell due; the deed is looked for before lateness is.
/// </summary>
public sealed class SlaClock(IServiceScopeFactory scopes, WriteTurn turn, Bell bell, TimeProvider clock, ILogger<SlaClock> log) : BackgroundService
{
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ring = bell.Listen(BellTopic.FollowUps);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (DbUpdateConcurrencyException)
            { /* somebody finished a task meanwhile: looked at again at the next tick */
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is not OutOfMemoryException)
            {
                log.LogError(e, "Deadlines could not be looked at; trying again");
            }
            await ring.WaitAsync(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks at everything once.</summary>
    public async Task TickAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var alerts = scope.ServiceProvider.GetRequiredService<Alerts>();
        var now = clock.GetUtcNow();
        var told = false;
        using (await turn.TakeAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var open = await db.FollowUpTasks.Where(t => t.State == TaskState.Open).ToListAsync(ct);
            await new SeenDeeds(db).CloseAsync(open, now, ct);
            foreach (var task in open)
                told |= await LookAsync(alerts, task, now, ct);
            told |= await new QuietDeals(db, alerts, now).TakeUpAsync(ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        if (await scope.ServiceProvider.GetRequiredService<HeldMails>().SendAsync(now, ct) || told)
            bell.Ring(BellTopic.Outbox);
    }

    static async Task<bool> LookAsync(Alerts alerts, FollowUpTask task, DateTimeOffset now, CancellationToken ct)
    {
        var news = task.Look(now);
        if (news.HasFlag(ClockNews.Late))
            await alerts.TellOwnerAsync(About(task, AlertRule.Late), task.OwnerId, ct);
        else if (news.HasFlag(ClockNews.Amber))
            await alerts.TellOwnerAsync(About(task, AlertRule.Amber), task.OwnerId, ct);
        if (news.HasFlag(ClockNews.Escalated))
            await alerts.TellManagersAsync(About(task, AlertRule.Escalation), ct);
        return news != ClockNews.None;
    }

    static AlertAbout About(FollowUpTask task, AlertRule rule) =>
        new()
        {
            Subject = task.Id,
            Rule = rule,
            Deal = task.DealId,
            At = rule == AlertRule.Amber ? task.AmberAt : task.DueAt,
            Task = task.Id,
            Member = task.MemberId,
            Signal = task.Signal,
            DueAt = task.DueAt,
            Detail = TaskWords.CodeOf(task),
        };
}
