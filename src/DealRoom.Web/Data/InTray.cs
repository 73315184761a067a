using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DealRoom.Web.Data;

/// <summary>
/// SQLite, in a crowd: a row of the log touches a page in each of its indexes, and among many readers hardly two rows of one commit share one,
/// so that a commit of sixty rows writes two hundred pages. Here they lie side by side instead: as durable, without an index, in a file of their
/// own, which waits for nobody who writes to the database. Thousands of them together are then put in their place in the log; a row that was
/// there already is dropped as ever, so that a crash between the two files loses nothing and counts nothing twice.
/// </summary>
public sealed class InTray(DataFolder folder) : IDisposable
{
    const string Name = "InTray";
    const string Table = $"CREATE TABLE IF NOT EXISTS \"{Name}\" (\"Seq\" INTEGER PRIMARY KEY, {SignalStatement.Columns});";
    const string Oldest = $"SELECT MAX(\"Seq\") FROM (SELECT \"Seq\" FROM tray.\"{Name}\" ORDER BY \"Seq\" LIMIT $1)";
    const string PutInPlace = $"""
        INSERT INTO main."Signals" ({SignalStatement.Columns})
        SELECT {SignalStatement.Columns} FROM tray."{Name}" WHERE "Seq" <= $1 ORDER BY "Seq" ON CONFLICT DO NOTHING
        """;

    readonly Lock gate = new();
    SqliteConnection? own;
    SqliteConnection? log;
    int held;
    long placed;

    /// <summary>How many rows wait.</summary>
    public int Held => Volatile.Read(ref held);

    /// <summary>How many rows this process has put in their place: what lay here at one instant is in the log when it has grown by <see cref="Held"/>.</summary>
    public long Placed => Volatile.Read(ref placed);

    /// <summary>Durable when it returns.</summary>
    public void Put(IEnumerable<SignalRow> rows)
    {
        lock (gate)
        {
            var connection = own ??= Open();
            using var transaction = connection.BeginTransaction();
            var count = 0;
            using (var insert = new SignalStatement(connection, Name))
                foreach (var row in rows)
                    count += insert.Insert(row) ? 1 : 0;
            transaction.Commit();
            Volatile.Write(ref held, held + count);
        }
    }

    /// <summary>Puts the oldest rows in their place in the log. One at a time.</summary>
    /// <returns>How many it took out.</returns>
    public int Empty(int atMost)
    {
        lock (gate)
            own ??= Open();
        try
        {
            log ??= OpenLog();
            long upTo;
            // deferred: the log is written to, the tray only read
            using (var transaction = log.BeginTransaction(deferred: true))
            {
                if (Run(log, Oldest, atMost, c => c.ExecuteScalar()) is not long last)
                    return 0;
                upTo = last;
                transaction.Rollback();
            }
            using (var transaction = log.BeginTransaction(deferred: true))
            {
                Run(log, PutInPlace, upTo, c => c.ExecuteNonQuery());
                transaction.Commit();
            }
            return Forget(upTo);
        }
        catch (SqliteException)
        {
            log?.Dispose();
            log = null;
            throw;
        }
    }

    int Forget(long upTo)
    {
        lock (gate)
        {
            var gone = Run(own!, $"DELETE FROM \"{Name}\" WHERE \"Seq\" <= $1", upTo, c => c.ExecuteNonQuery());
            Volatile.Write(ref placed, placed + gone);
            Volatile.Write(ref held, held - gone);
            return gone;
        }
    }

    SqliteConnection Open()
    {
        var connection = Connect(folder.TrayFile, SqlitePragmas.Sql + Table);
        AddColumns(connection);
        held = Convert.ToInt32(
            Run(connection, $"SELECT COUNT(*) FROM \"{Name}\" WHERE \"Seq\" > $1", 0, c => c.ExecuteScalar()),
            CultureInfo.InvariantCulture
        );
        return connection;
    }

    // an older version may have left it behind
    static void AddColumns(SqliteConnection connection)
    {
        foreach (var column in SignalStatement.Columns.Split(','))
        {
            var name = column.Trim('"');
            if (Run(connection, $"SELECT 1 FROM pragma_table_info('{Name}') WHERE name = $1", name, c => c.ExecuteScalar()) is not null)
                continue;
            using var add = connection.CreateCommand();
            // names are constants of this folder
            add.CommandText = $"ALTER TABLE \"{Name}\" ADD COLUMN {column}";
            add.ExecuteNonQuery();
        }
    }

    SqliteConnection OpenLog()
    {
        var connection = Connect(folder.DatabaseFile, SqlitePragmas.Sql + SqlitePragmas.Writer);
        using var attach = connection.CreateCommand();
        attach.CommandText = "ATTACH DATABASE $1 AS tray";
        attach.Parameters.AddWithValue("$1", folder.TrayFile);
        attach.ExecuteNonQuery();
        return connection;
    }

    static SqliteConnection Connect(string file, string first)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = first;
        command.ExecuteNonQuery();
        return connection;
    }

    static T Run<T>(SqliteConnection connection, string sql, object value, Func<SqliteCommand, T> deed)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", value);
        return deed(command);
    }

    /// <summary>As of one instant.</summary>
    public static void Copy(DataFolder folder, string to)
    {
        using var connection = Connect(folder.TrayFile, SqlitePragmas.Sql);
        Run(connection, "VACUUM INTO $1", to, c => c.ExecuteNonQuery());
    }

    public void Dispose()
    {
        own?.Dispose();
        log?.Dispose();
    }
}
