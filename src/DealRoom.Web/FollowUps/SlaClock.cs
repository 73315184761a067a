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
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(20),
        QuietPause = TimeSpan.FromMinutes(10);

    readonly SemaphoreSlim gate = new(1, 1);
    DateTimeOffset quietSeen;

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
        await gate.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (services, now) = (scope.ServiceProvider, clock.GetUtcNow());
            await services.GetRequiredService<AcceptedHandovers>().TakeUpAsync(now, ct);
            var told = await LookAsync(services, now, ct);
            if (now - quietSeen >= QuietPause)
            {
                told |= await services.GetRequiredService<QuietDeals>().TakeUpAsync(now, ct);
                quietSeen = now;
            }
            if (await services.GetRequiredService<HeldMails>().SendAsync(now, ct) || told)
                bell.Ring(BellTopic.Outbox);
        }
        finally
        {
            gate.Release();
        }
    }

    // what is read is read without holding anybody up; the writer's turn is taken only when there is something to write
    async Task<bool> LookAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<DealRoomDb>();
        var open = await db.FollowUpTasks.Where(t => t.State == TaskState.Open).ToListAsync(ct);
        await new SeenDeeds(db).CloseAsync(open, now, ct);
        var news = open.Select(t => (Task: t, News: t.Look(now))).Where(n => n.News != ClockNews.None).ToList();
        if (!db.ChangeTracker.HasChanges())
            return false;
        using var mine = await turn.TakeAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        var alerts = services.GetRequiredService<Alerts>();
        foreach (var (task, what) in news)
            await TellAsync(alerts, task, what, ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return news.Count > 0;
    }

    static async Task TellAsync(Alerts alerts, FollowUpTask task, ClockNews news, CancellationToken ct)
    {
        if (news.HasFlag(ClockNews.Late))
            await alerts.TellOwnerAsync(About(task, AlertRule.Late), task.OwnerId, ct);
        else if (news.HasFlag(ClockNews.Amber))
            await alerts.TellOwnerAsync(About(task, AlertRule.Amber), task.OwnerId, ct);
        if (news.HasFlag(ClockNews.Escalated))
            await alerts.TellManagersAsync(About(task, AlertRule.Escalation), ct);
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

    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }
}
