using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DealRoom.Web.Data;

/// <summary>
/// Takes: a table with the log's columns. Gives: rows into it, by one prepared statement and SQLite's own calls: binding two dozen boxed parameters
/// a row costs more than the row. It is closed with the batch: a connection with an open statement cannot be closed.
/// </summary>
sealed class SignalStatement : IDisposable
{
    public const string Columns =
        "\"DealId\",\"Id\",\"Cause\",\"Kind\",\"MemberId\",\"GrantId\",\"ItemId\",\"Asset\",\"Page\",\"ActiveMs\",\"At\",\"ReceivedAt\",\"Class\",\"Reason\",\"ViewId\",\"N\",\"Left\",\"OneRow\",\"Recipient\",\"Payload\",\"Programme\",\"Channel\"";

    readonly sqlite3 db;
    readonly sqlite3_stmt statement;

    public SignalStatement(DbConnection connection, string table)
    {
        db = ((SqliteConnection)connection).Handle ?? throw new InvalidOperationException("The connection is closed.");
        var sql = $"INSERT INTO \"{table}\" ({Columns}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING";
        Check(raw.sqlite3_prepare_v2(db, sql, out statement), db);
    }

    /// <returns>True when the row was written; false when it was there.</returns>
    public bool Insert(SignalRow row)
    {
        try
        {
            Bind(db, statement, row);
            Check(raw.sqlite3_step(statement), db);
            return raw.sqlite3_changes(db) == 1;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    static void Check(int rc, sqlite3 db)
    {
        if (rc is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(rc, db);
    }

    static void Bind(sqlite3 db, sqlite3_stmt to, SignalRow row)
    {
        Check(Id(to, 1, row.DealId.Value), db);
        Check(Id(to, 2, row.Id), db);
        Check(Number(to, 3, (long)row.Cause), db);
        Check(Number(to, 4, (long?)row.Kind), db);
        Check(Id(to, 5, row.MemberId?.Value), db);
        Check(Id(to, 6, row.GrantId?.Value), db);
        Check(Id(to, 7, row.ItemId?.Value), db);
        Check(Text(to, 8, row.Asset), db);
        Check(Number(to, 9, row.Page), db);
        Check(Number(to, 10, row.ActiveMs), db);
        Check(Number(to, 11, Micros(row.At)), db);
        Check(Number(to, 12, Micros(row.ReceivedAt)), db);
        Check(Number(to, 13, (long)row.Class), db);
        Check(Text(to, 14, row.Reason), db);
        Check(Id(to, 15, row.ViewId), db);
        Check(Number(to, 16, row.N), db);
        Check(Number(to, 17, row.Left ? 1 : 0), db);
        Check(Number(to, 18, row.OneRow ? 1 : 0), db);
        Check(Text(to, 19, row.Recipient), db);
        Check(Text(to, 20, row.Payload), db);
        Check(Text(to, 21, row.Programme), db);
        Check(Number(to, 22, (long?)row.Channel), db);
    }

    static int Number(sqlite3_stmt to, int at, long? value) =>
        value is { } number ? raw.sqlite3_bind_int64(to, at, number) : raw.sqlite3_bind_null(to, at);

    static int Id(sqlite3_stmt to, int at, Guid? value)
    {
        if (value is not { } id)
            return raw.sqlite3_bind_null(to, at);
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return raw.sqlite3_bind_blob(to, at, bytes);
    }

    static int Text(sqlite3_stmt to, int at, string? value)
    {
        if (value is null)
            return raw.sqlite3_bind_null(to, at);
        Span<byte> bytes = value.Length <= 80 ? stackalloc byte[240] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        return raw.sqlite3_bind_text(to, at, bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
    }

    static long Micros(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;
}
