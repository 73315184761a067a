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
    sealed record Deed(DealId Deal, DateTimeOffset At, DateTimeOffset Received, TaskDeed? Touch, bool IsResult);

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
            var seen = deeds[task.DealId].Select(d => (What: Does(task, d), Deed: d)).FirstOrDefault(d => d.What is not null);
            if (seen.What is { } deed)
                task.Seen(deed, task.Purpose == TaskPurpose.RecordOutcome ? seen.Deed.Received : seen.Deed.At);
            else if (DealStages.IsClosed(deals[task.DealId].Stage))
                task.Drop(now);
        }
    }

    // what was written down after a meeting is its result, whenever it was held
    static TaskDeed? Does(FollowUpTask task, Deed deed) =>
        task.Purpose switch
        {
            TaskPurpose.RecordOutcome => deed.IsResult && deed.Received >= task.StartedAt ? TaskDeed.Noted : null,
            TaskPurpose.DelistReview => null,
            _ => deed.At >= task.StartedAt ? deed.Touch : null,
        };

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
                s.Kind,
                s.At,
                s.ReceivedAt,
            })
            .ToListAsync(ct);
        var notes = await db.DealNotes.AsNoTracking().Where(n => deals.Contains(n.DealId) && n.CreatedAt >= from).ToListAsync(ct);
        return
        [
            .. notes
                .Select(n => new Deed(
                    n.DealId,
                    n.At,
                    n.CreatedAt,
                    TouchOf(n.Kind),
                    n.Kind is NoteKind.Meeting or NoteKind.Interview && n.Text.Length > 0
                ))
                .Concat(rows.Select(r => new Deed(r.DealId, r.At, r.ReceivedAt, TouchOf(r.Kind), r.Kind is null)))
                .OrderBy(d => d.At),
        ];
    }

    static TaskDeed? TouchOf(SignalKind? kind) => kind is { } signal ? FollowUpRules.DoneBy(TaskPurpose.FirstContact, signal) : null;

    // a mail is told from a call only by the note
    static TaskDeed? TouchOf(NoteKind kind) =>
        kind switch
        {
            NoteKind.Call or NoteKind.Interview => TaskDeed.Call,
            NoteKind.Mail => TaskDeed.Mail,
            NoteKind.Meeting => TaskDeed.Meeting,
            _ => null,
        };
}
