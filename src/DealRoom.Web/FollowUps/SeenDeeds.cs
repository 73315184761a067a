using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Closes tasks by what the log shows: a call, a mail or a meeting after the clock began; a stage written down after a meeting; a deal that was
/// closed. A task goes with its deal to a new owner.
/// </summary>
sealed class SeenDeeds(DealRoomDb db)
{
    sealed record Deed(DealId Deal, RowCause Cause, SignalKind? Kind, DateTimeOffset At, DateTimeOffset Received);

    public async Task CloseAsync(IReadOnlyList<FollowUpTask> open, DateTimeOffset now, CancellationToken ct)
    {
        if (open.Count == 0)
            return;
        var ids = open.Select(t => t.DealId).Distinct().ToList();
        var deals = await db
            .Deals.AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .Select(d => new
            {
                d.Id,
                d.OwnerId,
                d.Stage,
            })
            .ToDictionaryAsync(d => d.Id, ct);
        var deeds = (await DeedsAsync(ids, open.Min(t => t.StartedAt), ct)).ToLookup(d => d.Deal);
        foreach (var task in open)
        {
            task.OwnerId = deals[task.DealId].OwnerId;
            var seen = deeds[task.DealId].Select(d => (What: Does(task, d), d.At)).FirstOrDefault(d => d.What is not null);
            if (seen.What is { } deed)
                task.Seen(deed, seen.At);
            else if (DealStages.IsClosed(deals[task.DealId].Stage))
                task.Drop(now);
        }
    }

    static TaskDeed? Does(FollowUpTask task, Deed deed)
    {
        if (task.Purpose == TaskPurpose.RecordOutcome)
            // what was written down after the meeting is its result
            return deed.Cause == RowCause.Stage && deed.Received >= task.StartedAt ? TaskDeed.Noted : null;
        return deed is { Cause: RowCause.Signal, Kind: { } kind } && deed.At >= task.StartedAt ? FollowUpRules.DoneBy(task.Purpose, kind) : null;
    }

    async Task<List<Deed>> DeedsAsync(List<DealId> deals, DateTimeOffset from, CancellationToken ct)
    {
        var rows = await db
            .Signals.AsNoTracking()
            .Where(s =>
                deals.Contains(s.DealId)
                && s.ReceivedAt >= from
                && (
                    s.Cause == RowCause.Stage
                    || (
                        s.Cause == RowCause.Signal
                        && s.At >= from
                        && (s.Kind == SignalKind.CallOrMail || s.Kind == SignalKind.MeetingAttended)
                        && s.Class == RowClass.Human
                    )
                )
            )
            .Select(s => new
            {
                s.DealId,
                s.Cause,
                s.Kind,
                s.At,
                s.ReceivedAt,
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => new Deed(r.DealId, r.Cause, r.Kind, r.At, r.ReceivedAt)).OrderBy(r => r.At)];
    }
}
