using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace DealRoom.Benchmarks.Bare;

/// What SQLite does by itself: as many callers as the load has connections, each waiting for its rows to be durable, one writer that commits
/// whatever waits. The product's own table with its indexes and triggers, WAL, synchronous=FULL; no HTTP, no checks, no fold.
static class RawLog
{
    const string Insert = """
        INSERT INTO "Signals" ("DealId","Id","Cause","Kind","MemberId","GrantId","ItemId","Asset","Page","ActiveMs","At","ReceivedAt","Class","Reason","ViewId","N","Left","OneRow","Recipient","Payload")
        VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20) ON CONFLICT DO NOTHING
        """;

    sealed record Ticket(int Caller, TaskCompletionSource Answer);

    /// Prints rows a second.
    public static async Task RunAsync(string database, int callers, int rowsEach, int views, int deals, double seconds)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        Execute(
            connection,
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-65536;"
        );
        var readers = new RawReaders(views, deals);
        var tickets = Channel.CreateBounded<Ticket>(4096);
        var rows = 0L;
        var writer = Task.Run(async () =>
        {
            using var command = Prepare(connection);
            while (await tickets.Reader.WaitToReadAsync())
            {
                var batch = new List<Ticket>();
                using var transaction = connection.BeginTransaction();
                command.Transaction = transaction;
                while (batch.Count * rowsEach < 2000 && tickets.Reader.TryRead(out var ticket))
                {
                    batch.Add(ticket);
                    for (var i = 0; i < rowsEach; i++)
                    {
                        readers.Next(command.Parameters);
                        rows += command.ExecuteNonQuery();
                    }
                }
                transaction.Commit();
                foreach (var ticket in batch)
                    ticket.Answer.SetResult();
            }
        });
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, callers)
                .Select(c =>
                    Task.Run(async () =>
                    {
                        while (clock.Elapsed.TotalSeconds < seconds)
                        {
                            var ticket = new Ticket(c, new(TaskCreationOptions.RunContinuationsAsynchronously));
                            await tickets.Writer.WriteAsync(ticket);
                            await ticket.Answer.Task;
                        }
                    })
                )
        );
        var took = clock.Elapsed.TotalSeconds;
        tickets.Writer.Complete();
        await writer;
        Console.WriteLine((rows / took).ToString("F0", CultureInfo.InvariantCulture));
    }

    static SqliteCommand Prepare(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Insert;
        for (var i = 1; i <= 20; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        return command;
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// Rows as the product writes them for the same readers: ids of sixteen bytes, one document for each.
sealed class RawReaders(int views, int deals)
{
    readonly byte[][] deal = [.. Ids(deals)],
        member = [.. Ids(views)],
        grant = [.. Ids(views)],
        item = [.. Ids(views)],
        view = [.. Ids(views)];
    readonly string[] asset = [.. Enumerable.Range(0, views).Select(_ => Guid.NewGuid().ToString())];
    long n;

    static IEnumerable<byte[]> Ids(int count) => Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7().ToByteArray(true));

    public void Next(SqliteParameterCollection to)
    {
        var v = (int)(n++ % views);
        var now = (DateTimeOffset.UtcNow.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;
        object[] values =
        [
            deal[v % deals],
            Guid.NewGuid().ToByteArray(true),
            1L,
            1L,
            member[v],
            grant[v],
            item[v],
            asset[v],
            1 + n % 20,
            250L,
            now,
            now,
            0L,
            "",
            view[v],
            n / views,
            0L,
            0L,
            DBNull.Value,
            DBNull.Value,
        ];
        for (var i = 0; i < values.Length; i++)
            to[i].Value = values[i];
    }
}
