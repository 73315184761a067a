using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Takes: decisions after its position. Gives: tasks and alerts.
/// Promises: what a batch makes and the position move in one transaction, and every task, alert and message has a key made of the decision and
/// the rule, so that a decision that is followed twice makes nothing twice; a decision about something older than a week when it was recorded
/// makes nothing.
/// </summary>
public sealed class DecisionFollower(IServiceScopeFactory scopes, WriteTurn turn, Bell bell, ILogger<DecisionFollower> log) : BackgroundService
{
    public const string Name = "follow-ups";
    const int AtOnce = 200;
    static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ring = bell.Listen(BellTopic.Fold);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await FollowAsync(stoppingToken)) { }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is not OutOfMemoryException)
            {
                log.LogError(e, "Decisions could not be followed; trying again");
            }
            await ring.WaitAsync(SlowPoll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Follows the next decisions; false when there are none.</summary>
    public async Task<bool> FollowAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var reached = await PositionAsync(db, ct);
        if (!await db.Decisions.AnyAsync(d => d.Seq > reached, ct))
            return false;
        using (await turn.TakeAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // on PostgreSQL a number may be given before a smaller one is there to be seen: whoever writes decisions holds this lock
            if (db is PostgresDb)
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({PostgresSignalRows.Lock + 1})", ct);
            var rows = await db.Decisions.AsNoTracking().Where(d => d.Seq > reached).OrderBy(d => d.Seq).Take(AtOnce).ToListAsync(ct);
            if (rows.Count == 0 || !await MoveAsync(db, reached, rows[^1].Seq, ct))
                return false;
            var making = await FollowUpMaking.OfAsync(scope.ServiceProvider, ct);
            foreach (var row in rows.Where(r => r.RecordedAt - r.At <= FollowUpRules.TooOld))
                await making.FollowAsync(row, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        bell.Ring(BellTopic.Outbox);
        bell.Ring(BellTopic.FollowUps);
        return true;
    }

    static async Task<long> PositionAsync(DealRoomDb db, CancellationToken ct)
    {
        if (await db.FollowPositions.AsNoTracking().FirstOrDefaultAsync(p => p.Name == Name, ct) is { } position)
            return position.Seq;
        db.FollowPositions.Add(new FollowPosition { Name = Name });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return 0;
    }

    // another process has followed them meanwhile: nothing is left to do here
    static async Task<bool> MoveAsync(DealRoomDb db, long from, long to, CancellationToken ct) =>
        await db.FollowPositions.Where(p => p.Name == Name && p.Seq == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.Seq, to), ct) == 1;
}
