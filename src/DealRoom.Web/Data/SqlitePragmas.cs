using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DealRoom.Web.Data;

/// <summary>WAL with synchronous=FULL: what was acknowledged survives a power cut. Every connection waits for the writer instead of failing.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string Sql =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA temp_store=MEMORY; "
        // a page written again and again within 32 MB of log goes into the database once
        + "PRAGMA wal_autocheckpoint=8000;";

    /// <summary>For the one connection that writes all day.</summary>
    public const string Writer = "PRAGMA cache_size=-65536;";
    public static readonly SqlitePragmas OnOpen = new();

    // a pooled connection comes back as it was left: once is enough
    readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !told.TryAdd(handle, handle))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
