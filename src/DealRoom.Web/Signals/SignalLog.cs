using System.Data.Common;
using System.Threading.Channels;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: admitted rows. Gives: which of them are new.
/// Promises: it answers only after the commit is durable; many callers share one commit; the same row again is a duplicate, never a second one;
/// when full it says so at once instead of keeping anybody waiting.
/// </summary>
public sealed class SignalLog(IServiceScopeFactory scopes, SignalRows rows, WriteTurn turn, Bell bell, ILogger<SignalLog> log) : BackgroundService
{
    const int Waiting = 4096;
    const int RowsInOneCommit = 2000;
    const int Crowd = 16;
    long crowdedAt = -1000;

    sealed record Ticket(IReadOnlyList<SignalRow> Rows, TaskCompletionSource<bool[]?> Answer);

    readonly Channel<Ticket> tickets = Channel.CreateBounded<Ticket>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    /// <summary>False after a commit failed, until one succeeds again.</summary>
    public bool Healthy { get; private set; } = true;
    public int Queued => tickets.Reader.Count;

    /// <summary>Many callers shared a commit just now: whoever can wait should leave the processor and the disk to them.</summary>
    public bool Crowded => Queued >= Crowd || Environment.TickCount64 - Volatile.Read(ref crowdedAt) < 250;

    /// <returns>One flag per row, or null when the log is full, closing or could not commit: try again later.</returns>
    public async ValueTask<bool[]?> TryAppendAsync(IReadOnlyList<SignalRow> some)
    {
        var ticket = new Ticket(some, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return tickets.Writer.TryWrite(ticket) ? await ticket.Answer.Task : null;
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

    // one connection for as long as it works: its prepared statement and its page cache are worth keeping
    void Write()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var batch = new List<Ticket>();
        while (Wait())
        {
            Gather(batch);
            using (turn.Take())
                if (!Commit(connection, batch))
                    return;
            if (batch.Count >= Crowd)
                Volatile.Write(ref crowdedAt, Environment.TickCount64);
        }
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
        var wrong = CommitAsync(connection, batch).GetAwaiter().GetResult();
        if (wrong is null)
            return true;
        if (batch.Count > 1 && IsAboutRows(wrong))
            foreach (var ticket in batch)
                wrong = CommitAsync(connection, [ticket]).GetAwaiter().GetResult() is { } one && !IsAboutRows(one) ? one : null;
        foreach (var ticket in batch)
            ticket.Answer.TrySetResult(null);
        return wrong is null;
    }

    // a value the database can't hold (SQLSTATE class 22), not a database that can't be reached
    static bool IsAboutRows(Exception wrong) =>
        wrong is not DbException { SqlState: var state } || state?.StartsWith("22", StringComparison.Ordinal) == true;

    /// <returns>Null when it is done.</returns>
    async Task<Exception?> CommitAsync(DbConnection connection, List<Ticket> batch)
    {
        try
        {
            var all = batch.Count == 1 ? batch[0].Rows : [.. batch.SelectMany(t => t.Rows)];
            bool[] written;
            await using (var transaction = await connection.BeginTransactionAsync())
            {
                written = await rows.AppendAsync(connection, transaction, all, CancellationToken.None);
                await transaction.CommitAsync();
            }
            Answer(batch, written);
            Healthy = true;
            bell.Ring(BellTopic.Log);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Healthy = false;
            log.LogError(e, "A commit of {Tickets} tickets failed", batch.Count);
            return e;
        }
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
