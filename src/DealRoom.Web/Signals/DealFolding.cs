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

    /// <summary>What a replay replaces: to be deleted before the new rows are written. Null when nothing is.</summary>
    public Forgetting? Forgotten { get; private set; }

    /// <summary>Folds the batch and returns the moments it makes, unnumbered.</summary>
    public async Task<IReadOnlyList<MomentRow>> FoldAsync(IReadOnlyList<SignalRow> batch, DateTimeOffset now, CancellationToken ct)
    {
        var events = batch.Select(deal.Log.Event).OfType<DealEvent>().Order(DealEvent.Order).ToList();
        var watch = new DealWatch(deal.Fold.Model, deal.Watch, decided);
        if (batch.Any(r => r.Cause == RowCause.Reclassified || deal.Overturning.Contains(r.Seq)))
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

    // the rows one event makes; the deal stands after it
    IReadOnlyList<LedgerRow> Take(DealEvent e)
    {
        var rows = deal.Fold.Apply(e);
        if (rows.Count > 0)
            (rowsOfSignal[e.Seq], tierOfSignal[e.Seq]) = ([.. rows], deal.Fold.TierNow);
        deal.LedgerSeq += rows.Count;
        deal.Past.Add(e, rows);
        if (++deal.SinceCheckpoint < EventsBetweenCheckpoints)
            return rows;
        deal.SinceCheckpoint = 0;
        var state = StateOf(deal);
        deal.Past.Put(new(state, e.At, e.Id, deal.LedgerSeq, 0));
        writes.Checkpoints.Add(
            new ScoreCheckpoint
            {
                DealId = deal.Id,
                LedgerSeq = deal.LedgerSeq,
                HeadAt = e.At,
                HeadId = e.Id,
                State = state,
            }
        );
        return rows;
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
        deal.Fold = deal.StartFold(from.State);
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

    async Task<DateTimeOffset?> ReplayAsync(DealEvent? late, long upTo, CancellationToken ct)
    {
        var from = late is null ? null : await CheckpointBeforeAsync(late, ct);
        var kept = from?.LedgerSeq ?? 0;
        var before = await db
            .Ledger.AsNoTracking()
            .Where(l => l.DealId == deal.Id && l.Seq > kept)
            .OrderBy(l => l.Seq)
            .Select(l => l.Row)
            .ToListAsync(ct);
        Forgotten = new(deal.Id, kept, from?.HeadAt ?? DateTimeOffset.MinValue, from?.HeadId ?? Guid.Empty);
        var events = await EventsAfterAsync(from, upTo, ct);

        deal.Fold = deal.StartFold(from?.State);
        (deal.LedgerSeq, deal.SinceCheckpoint) = (kept, 0);
        deal.Past = new(new(from?.State, from?.HeadAt ?? DateTimeOffset.MinValue, from?.HeadId ?? Guid.Empty, kept, 0));
        var after = events.SelectMany(Take).ToList();
        Write(after);
        // rows that only gained successors are no correction
        corrected = before.Count > after.Count || before.Where((row, i) => row != JsonSerializer.Serialize(after[i])).Any();
        if (corrected)
            deal.Generation++;
        return deal.Fold.State.LastAt;
    }

    async Task<ScoreCheckpoint?> CheckpointBeforeAsync(DealEvent late, CancellationToken ct)
    {
        var candidates = await db
            .ScoreCheckpoints.AsNoTracking()
            .Where(c => c.DealId == deal.Id && c.HeadAt <= late.At)
            .OrderByDescending(c => c.HeadAt)
            .Take(8)
            .ToListAsync(ct);
        return candidates
            .Where(c => c.HeadAt < late.At || c.HeadId.CompareTo(late.Id) < 0)
            .OrderByDescending(c => c.HeadAt)
            .ThenByDescending(c => c.HeadId)
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
