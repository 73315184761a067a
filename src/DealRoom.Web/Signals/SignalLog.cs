using System.Data.Common;
using System.Threading.Channels;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: admitted rows. Gives: which of them are new.
/// Promises: it answers only after the commit is durable; many callers share one commit; the same row again is a duplicate, never a second one;
/// when full it says so at once instead of keeping anybody waiting.
/// In a crowd, on SQLite, new rows are first laid in the tray, as durable, and come into the log from there.
/// </summary>
public sealed class SignalLog(IServiceScopeFactory scopes, SignalRows rows, WriteTurn turn, Bell bell, ILogger<SignalLog> log) : BackgroundService
{
    const int Waiting = 4096;
    const int RowsInOneCommit = 2000;
    const int Crowd = 16;

    // some 100 MB; beyond that a crowd waits for its places in the log
    const int MostInTray = 500_000;

    static readonly bool[] One = [true];
    const int CrowdFor = 30_000;
    long crowdedAt = -1000;
    long crowdBegan;

    sealed record Ticket(IReadOnlyList<SignalRow> Rows, bool Fresh, TaskCompletionSource<bool[]?> Answer);

    readonly Channel<Ticket> tickets = Channel.CreateBounded<Ticket>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    /// <summary>False after a commit failed, until one succeeds again.</summary>
    public bool Healthy { get; private set; } = true;
    public int Queued => tickets.Reader.Count;

    /// <summary>
    /// Many callers shared a commit just now: whoever can wait should leave the processor and the disk to them. For half a minute: a crowd that
    /// stays longer is the ordinary load, and shares them with everybody.
    /// </summary>
    public bool Crowded => Recent(Environment.TickCount64) && Environment.TickCount64 - Volatile.Read(ref crowdBegan) < CrowdFor;

    bool Recent(long now) => now - Volatile.Read(ref crowdedAt) < 500;

    /// <param name="some">The rows.</param>
    /// <param name="fresh">The caller knows that none of them was sent before: they need no look at the log to be answered.</param>
    /// <returns>One flag per row, or null when the log is full, closing or could not commit: try again later.</returns>
    public ValueTask<bool[]?> TryAppendAsync(IReadOnlyList<SignalRow> some, bool fresh = false)
    {
        var ticket = new Ticket(some, fresh, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return tickets.Writer.TryWrite(ticket) ? new(ticket.Answer.Task) : default;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // who was let in gets an answer
        tickets.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    // SQLite's calls block: on a thread of its own the writer waits for the disk without keeping a request from being read
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    void Run()
    {
        while (Wait())
        {
            try
            {
                Write();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Healthy = false;
                log.LogError(e, "The signal log could not be opened; trying again");
                TurnAway();
                Thread.Sleep(500);
            }
        }
    }

    // whoever waits hears "later" now rather than when the database is back
    void TurnAway()
    {
        while (tickets.Reader.TryRead(out var ticket))
            ticket.Answer.TrySetResult(null);
    }

    bool Wait() => tickets.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();

    // one connection for as long as it works: its page cache is worth keeping
    void Write()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var batch = new List<Ticket>();
        while (Wait())
        {
            AwaitTheCrowd();
            Gather(batch);
            var now = Environment.TickCount64;
            if (batch.Count >= Crowd)
            {
                if (!Recent(now))
                    Volatile.Write(ref crowdBegan, now);
                Volatile.Write(ref crowdedAt, now);
            }
            if (Recent(now) && rows.Tray is { Held: < MostInTray } tray)
                LayIn(tray, batch);
            if (batch.Count > 0)
                using (turn.Take())
                    if (!Commit(connection, batch))
                        return;
        }
    }

    // in a crowd a commit costs as much as twenty requests: those who are about to ask for one go first, as long as any comes
    void AwaitTheCrowd()
    {
        if (!Recent(Environment.TickCount64))
            return;
        for (var before = -1; Queued > before && Queued < RowsInOneCommit; )
        {
            before = Queued;
            Thread.Sleep(0);
        }
    }

    // what the tray took is answered and leaves the batch
    void LayIn(InTray tray, List<Ticket> batch)
    {
        try
        {
            tray.Put(batch.Where(t => t.Fresh).SelectMany(t => t.Rows));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.LogError(e, "{Tickets} tickets could not be laid in the tray; they go straight into the log", batch.Count);
            return;
        }
        foreach (var ticket in batch)
            if (ticket.Fresh)
                ticket.Answer.TrySetResult(ticket.Rows.Count == 1 ? One : [.. ticket.Rows.Select(_ => true)]);
        batch.RemoveAll(t => t.Fresh);
        bell.Ring(BellTopic.Tray);
    }

    void Gather(List<Ticket> batch)
    {
        batch.Clear();
        var count = 0;
        while (count < RowsInOneCommit && tickets.Reader.TryRead(out var ticket))
        {
            batch.Add(ticket);
            count += ticket.Rows.Count;
        }
    }

    // a ticket the database refuses takes no other down with it
    bool Commit(DbConnection connection, List<Ticket> batch)
    {
        var wrong = Try(connection, batch);
        if (wrong is null)
            return true;
        if (batch.Count > 1 && IsAboutRows(wrong))
            foreach (var ticket in batch)
                wrong = Try(connection, [ticket]) is { } one && !IsAboutRows(one) ? one : null;
        foreach (var ticket in batch)
            ticket.Answer.TrySetResult(null);
        return wrong is null;
    }

    // a value the database can't hold (SQLSTATE class 22), not a database that can't be reached
    static bool IsAboutRows(Exception wrong) =>
        wrong is not DbException { SqlState: var state } || state?.StartsWith("22", StringComparison.Ordinal) == true;

    /// <returns>Null when it is done.</returns>
    Exception? Try(DbConnection connection, List<Ticket> batch)
    {
        try
        {
            Append(connection, batch);
            Healthy = true;
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Healthy = false;
            log.LogError(e, "A commit of {Tickets} tickets failed", batch.Count);
            return e;
        }
    }

    void Append(DbConnection connection, List<Ticket> batch)
    {
        var all = batch.Count == 1 ? batch[0].Rows : [.. batch.SelectMany(t => t.Rows)];
        bool[] written;
        using (var transaction = connection.BeginTransaction())
        {
            written = rows.AppendAsync(connection, transaction, all, CancellationToken.None).GetAwaiter().GetResult();
            transaction.Commit();
        }
        Answer(batch, written);
        bell.Ring(BellTopic.Log);
    }

    static void Answer(List<Ticket> batch, bool[] written)
    {
        var from = 0;
        foreach (var ticket in batch)
        {
            ticket.Answer.TrySetResult(written[from..(from + ticket.Rows.Count)]);
            from += ticket.Rows.Count;
        }
    }
}
