using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: one deal and the rows of a batch. Gives: ledger lines, state, moments, for the caller's one transaction; it only reads.
/// Promises: what comes in order costs the same however long the history is; what comes late replays this deal from the last checkpoint before
/// it and replaces the rows after that; the ledger's generation goes up only when a row that was there has changed. What the rules on top decide
/// is decided once, on what was recorded: a replay compares only where it ends.
/// </summary>
sealed class DealFolding(DealRoomDb db, OpenDeal deal, FoldWrites writes)
{
    const int EventsBetweenCheckpoints = 256;

    readonly Dictionary<long, List<LedgerRow>> rowsOfSignal = [];
    readonly Dictionary<long, Tier> tierOfSignal = [];
    readonly List<Decision> decided = [];
    bool corrected;

    // rows and checkpoints up to here stand as they are
    long kept;

    /// <summary>What a replay replaces: to be deleted before the new rows are written. Null when nothing is.</summary>
    public Forgetting? Forgotten { get; private set; }

    /// <summary>Folds the batch and returns the moments it makes, unnumbered.</summary>
    public async Task<IReadOnlyList<MomentRow>> FoldAsync(IReadOnlyList<SignalRow> batch, DateTimeOffset now, CancellationToken ct)
    {
        var events = batch.Select(deal.Log.Event).OfType<DealEvent>().Order(DealEvent.Order).ToList();
        var watch = new DealWatch(deal.Course.Last, deal.Watch, decided);
        if (deal.Stale)
            Look(watch, events, await ReplayCourseAsync(batch[^1].Seq, ct));
        else if (
            batch.Any(r => r.Cause == RowCause.Reclassified || deal.Overturning.Contains(r.Seq))
            // what lies before the model in force stands under another, and is part of what that model was handed
            || (deal.Stored && events.Count > 0 && events[0].At < deal.Course.LastFrom)
        )
            Look(watch, events, await ReplayAsync(null, batch[^1].Seq, ct));
        else if (events.Count > 0 && !deal.Fold.IsNext(events[0]))
            Look(
                watch,
                events,
                deal.Past.Before(events[0]) is { } mark ? ReplayRecent(mark, events) : await ReplayAsync(events[0], batch[^1].Seq, ct)
            );
        else
            Append(events, watch);
        if (deal.Fold.State.LastAt is { } last)
            watch.Risks(deal.Fold.State, last, deal.WatchFacts(last));
        deal.FoldedSeq = batch[^1].Seq;
        writes.Decisions.AddRange(decided.Select(d => DecisionRows.Of(deal.Id, d, now)));
        Store();
        return new Moments(deal, rowsOfSignal, tierOfSignal).Of(batch, corrected, now);
    }

    /// <summary>
    /// Folds the deal again along its new course of models, as far as it was folded. No row of the log is new; the rules on top compare where it
    /// stands now.
    /// </summary>
    public async Task FoldCourseAsync(DateTimeOffset now, CancellationToken ct)
    {
        var decided = new List<Decision>();
        await ReplayCourseAsync(deal.FoldedSeq, ct);
        new DealWatch(deal.Course.Last, deal.Watch, decided).Stands(deal.Fold.State, now, false);
        writes.Decisions.AddRange(decided.Select(d => DecisionRows.Of(deal.Id, d, now)));
        Store();
    }

    /// <summary>
    /// Folds the deal's whole log up to a row, from nothing; the rows that were there are gone already. Nothing is decided again: what the rules
    /// on top remember is handed over.
    /// </summary>
    public async Task FoldAllAsync(long upTo, string? watch, CancellationToken ct)
    {
        Append(await EventsAfterAsync(null, upTo, ct), null);
        deal.Watch = WatchReading.MemoryOf(watch, deal.Fold, deal.WatchFacts);
        deal.FoldedSeq = await db.Signals.Where(s => s.DealId == deal.Id && s.Seq <= upTo).MaxAsync(s => s.Seq, ct);
        Store();
    }

    void Append(List<DealEvent> events, DealWatch? watch)
    {
        var rows = new List<LedgerRow>();
        foreach (var e in events)
        {
            rows.AddRange(Take(e));
            watch?.Saw(e, deal.Fold.State);
            if (deal.Fold.Step is { } step)
                watch?.Compare(step, deal.Fold.State, e is Signal);
        }
        rows.AddRange(Turn(DateTimeOffset.MaxValue));
        Write(rows);
    }

    // the past was folded again: what is new of it is told, and the figures are compared where they stand now
    void Look(DealWatch watch, List<DealEvent> told, DateTimeOffset? at)
    {
        foreach (var e in told)
            watch.Saw(e, deal.Fold.State);
        if (at is { } end)
            watch.Stands(deal.Fold.State, end, told.Any(e => e is Signal));
    }

    // to the end of the course: a model in force takes over although nothing happened since
    List<LedgerRow> TakeAll(List<DealEvent> events)
    {
        var rows = events.SelectMany(Take).ToList();
        rows.AddRange(Turn(DateTimeOffset.MaxValue));
        return rows;
    }

    // the rows one event makes; the deal stands after it
    IReadOnlyList<LedgerRow> Take(DealEvent e)
    {
        var turned = Turn(e.At);
        var rows = Fold(e);
        return turned.Count == 0 ? rows : [.. turned, .. rows];
    }

    // the rows of a model taking over; late events are never put before it from memory
    IReadOnlyList<LedgerRow> Turn(DateTimeOffset at)
    {
        var rows = deal.Along.TurnTo(at);
        if (rows.Count == 0)
            return rows;
        deal.LedgerSeq += rows.Count;
        deal.SinceCheckpoint = 0;
        var (state, head) = (StateOf(deal), deal.Fold.State);
        deal.Past = new(new(state, head.LastAt!.Value, head.LastId, deal.LedgerSeq, 0));
        Keep(state, head.LastAt.Value, head.LastId);
        return rows;
    }

    IReadOnlyList<LedgerRow> Fold(DealEvent e)
    {
        var rows = deal.Along.Apply(e);
        if (rows.Count > 0)
            (rowsOfSignal[e.Seq], tierOfSignal[e.Seq]) = ([.. rows], deal.Fold.TierNow);
        deal.LedgerSeq += rows.Count;
        deal.Past.Add(e, rows);
        if (++deal.SinceCheckpoint < EventsBetweenCheckpoints)
            return rows;
        deal.SinceCheckpoint = 0;
        var state = StateOf(deal);
        deal.Past.Put(new(state, e.At, e.Id, deal.LedgerSeq, 0));
        Keep(state, e.At, e.Id);
        return rows;
    }

    void Keep(string state, DateTimeOffset headAt, Guid headId)
    {
        if (deal.LedgerSeq <= kept)
            return;
        writes.Checkpoints.Add(
            new ScoreCheckpoint
            {
                DealId = deal.Id,
                LedgerSeq = deal.LedgerSeq,
                HeadAt = headAt,
                HeadId = headId,
                Model = deal.Fold.Model.Version,
                State = state,
            }
        );
    }

    // the last of these rows is the ledger's last
    void Write(List<LedgerRow> rows)
    {
        var last = deal.LedgerSeq - rows.Count;
        foreach (var row in rows)
            writes.Ledger.Add(LineOf(row, ++last));
    }

    DateTimeOffset? ReplayRecent(RecentPast.Mark from, List<DealEvent> late)
    {
        var (events, before, marks) = deal.Past.CutAfter(from);
        deal.Along = deal.StartFold(from.State);
        (deal.LedgerSeq, deal.SinceCheckpoint) = (from.LedgerSeq, from.SinceCheckpoint);
        var after = events.Concat(late).Order(DealEvent.Order).SelectMany(Take).ToList();
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        // rows that only gained successors are no correction
        corrected = same < before.Count;
        if (corrected)
            deal.Generation++;
        if (corrected || marks > 0)
            Forgotten = new(deal.Id, from.LedgerSeq + same, from.HeadAt, from.HeadId, marks > 0);
        Write(after[same..]);
        return deal.Fold.State.LastAt;
    }

    async Task<DateTimeOffset?> ReplayCourseAsync(long upTo, CancellationToken ct)
    {
        // what lies before the first difference stays under the models it was written under
        var from = deal.Course.DiffersFrom(deal.StoredCourse) ?? DateTimeOffset.MaxValue;
        var mine = db.Ledger.AsNoTracking().Where(l => l.DealId == deal.Id);
        kept = await mine.Where(l => l.At < from).MaxAsync(l => (long?)l.Seq, ct) ?? 0;
        var before = await mine.Where(l => l.Seq > kept).OrderBy(l => l.Seq).Select(l => l.Row).ToListAsync(ct);
        var events = await EventsAfterAsync(null, upTo, ct);
        deal.Along = deal.StartFold(null);
        (deal.LedgerSeq, deal.SinceCheckpoint) = (0, 0);
        deal.Past = new(new(null, DateTimeOffset.MinValue, Guid.Empty, 0, 0));
        var after = TakeAll(events)[(int)kept..];
        Forgotten = new(deal.Id, kept, from.AddTicks(from == DateTimeOffset.MinValue ? 0 : -1), Guid.Empty) { RowsAfter = kept };
        Write(after);
        (kept, deal.StoredCourse) = (0, deal.Course.Key);
        Correct(before, after);
        return deal.Fold.State.LastAt;
    }

    // rows that only gained successors are no correction
    void Correct(List<string> before, List<LedgerRow> after)
    {
        corrected = before.Count > after.Count || before.Where((row, i) => row != JsonSerializer.Serialize(after[i])).Any();
        if (corrected)
            deal.Generation++;
    }

    async Task<DateTimeOffset?> ReplayAsync(DealEvent? late, long upTo, CancellationToken ct)
    {
        var from = late is null ? null : await CheckpointBeforeAsync(late, ct);
        var stands = from?.LedgerSeq ?? 0;
        var before = await db
            .Ledger.AsNoTracking()
            .Where(l => l.DealId == deal.Id && l.Seq > stands)
            .OrderBy(l => l.Seq)
            .Select(l => l.Row)
            .ToListAsync(ct);
        Forgotten = new(deal.Id, stands, from?.HeadAt ?? DateTimeOffset.MinValue, from?.HeadId ?? Guid.Empty);
        var events = await EventsAfterAsync(from, upTo, ct);

        deal.Along = deal.StartFold(from?.State);
        (deal.LedgerSeq, deal.SinceCheckpoint) = (stands, 0);
        deal.Past = new(new(from?.State, from?.HeadAt ?? DateTimeOffset.MinValue, from?.HeadId ?? Guid.Empty, stands, 0));
        var after = TakeAll(events);
        Write(after);
        Correct(before, after);
        return deal.Fold.State.LastAt;
    }

    async Task<ScoreCheckpoint?> CheckpointBeforeAsync(DealEvent late, CancellationToken ct)
    {
        var candidates = await db
            .ScoreCheckpoints.AsNoTracking()
            .Where(c => c.DealId == deal.Id && c.HeadAt <= late.At)
            .OrderByDescending(c => c.HeadAt)
            .ThenByDescending(c => c.LedgerSeq)
            .Take(8)
            .ToListAsync(ct);
        return candidates
            .Where(c => c.HeadAt < late.At || c.HeadId.CompareTo(late.Id) < 0)
            .OrderByDescending(c => c.HeadAt)
            .ThenByDescending(c => c.HeadId)
            .ThenByDescending(c => c.LedgerSeq)
            .FirstOrDefault();
    }

    async Task<List<DealEvent>> EventsAfterAsync(ScoreCheckpoint? from, long upTo, CancellationToken ct)
    {
        var rows = db.Signals.AsNoTracking().Where(s => s.DealId == deal.Id && s.Seq <= upTo);
        if (from is not null)
            rows = rows.Where(s => s.At >= from.HeadAt);
        var events = (await rows.ToListAsync(ct)).Select(deal.Log.Event).OfType<DealEvent>();
        if (from is not null)
            events = events.Where(e => e.At > from.HeadAt || e.Id.CompareTo(from.HeadId) > 0);
        return [.. events.Order(DealEvent.Order)];
    }

    void Store()
    {
        var state = deal.Fold.State;
        var row = new DealScoreRow
        {
            DealId = deal.Id,
            State = StateOf(deal),
            HeadAt = state.LastAt ?? DateTimeOffset.UnixEpoch,
            HeadId = state.LastId,
            FoldedSeq = deal.FoldedSeq,
            Generation = deal.Generation,
            LedgerSeq = deal.LedgerSeq,
            SinceCheckpoint = deal.SinceCheckpoint,
            Course = deal.StoredCourse = deal.Course.Key,
            Watch = deal.Watch.ToJson(),
            Swept = deal.Swept,
        };
        writes.Scores.Add((row, deal.Stored));
        deal.Stored = true;
    }

    static string StateOf(OpenDeal deal) => deal.Fold.State.ToJson();

    LedgerLine LineOf(LedgerRow row, long seq) =>
        new()
        {
            DealId = deal.Id,
            Seq = seq,
            At = row.At,
            Cause = (short)row.Cause,
            SignalSeq = row.SignalSeq,
            DeltaScore = row.DeltaScore,
            ScoreAfter = row.ScoreAfter,
            Row = JsonSerializer.Serialize(row),
        };
}
