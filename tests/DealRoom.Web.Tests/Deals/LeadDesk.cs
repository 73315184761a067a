using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DealRoom.Web.Tests.Deals;

/// Decisions as the rules write them, and the follower that makes handovers of them.
public sealed class LeadDesk(RunningDealRoom room)
{
    public async Task<Guid> DecideAsync(
        DealId deal,
        MemberId? member,
        DecisionKind kind = DecisionKind.HandoverDue,
        SignalKind? signal = null,
        int? score = null,
        TimeSpan late = default
    )
    {
        var id = Guid.CreateVersion7();
        var now = DateTimeOffset.UtcNow;
        await room.With(db =>
        {
            db.Decisions.Add(
                new DecisionRow
                {
                    Id = id,
                    DealId = deal,
                    Kind = kind,
                    At = now - late,
                    RecordedAt = now,
                    MemberId = member,
                    Signal = signal,
                    Score = score,
                }
            );
            return db.SaveChangesAsync();
        });
        await FollowAsync();
        return id;
    }

    public async Task FollowAsync()
    {
        var follower = room.Services.GetServices<IHostedService>().OfType<HandoverFollower>().Single();
        // the one that runs by itself may be at it, too: two at once must do no harm
        while (await follower.FollowAsync(default)) { }
    }

    public async Task<T> DoAsync<TDeed, T>(Func<TDeed, Task<T>> deed)
        where TDeed : notnull
    {
        await using var scope = room.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<TDeed>());
    }

    public Task<List<Handover>> HandoversAsync(DealId deal) =>
        room.With(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Handovers.Where(h => h.DealId == deal).OrderBy(h => h.At))
        );
}
