using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace DealRoom.Web.Data;

/// <summary>SQLite: BEGIN IMMEDIATE is the lock, AUTOINCREMENT the numbering. One prepared statement per connection.</summary>
sealed class SqliteSignalRows : SignalRows
{
    const string Insert = """
        INSERT INTO "Signals" ("DealId","Id","Cause","Kind","MemberId","GrantId","ItemId","Asset","Page","ActiveMs","At","ReceivedAt","Class","Reason","ViewId","N","Left","OneRow","Recipient","Payload","Programme","Channel")
        VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22) ON CONFLICT DO NOTHING
        """;

    readonly ConditionalWeakTable<SqliteConnection, SqliteCommand> prepared = [];

    public override Task<bool[]> AppendAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<SignalRow> rows, CancellationToken ct)
    {
        var command = prepared.GetValue((SqliteConnection)connection, Prepare);
        command.Transaction = (SqliteTransaction)transaction;
        var written = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            Fill(command.Parameters, rows[i]);
            written[i] = command.ExecuteNonQuery() == 1;
        }
        command.Transaction = null;
        return Task.FromResult(written);
    }

    static SqliteCommand Prepare(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Insert;
        for (var i = 1; i <= 22; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        return command;
    }

    static void Fill(SqliteParameterCollection to, SignalRow row)
    {
        to[0].Value = Bytes(row.DealId.Value);
        to[1].Value = Bytes(row.Id);
        to[2].Value = (long)row.Cause;
        to[3].Value = row.Kind is { } kind ? (long)kind : DBNull.Value;
        to[4].Value = row.MemberId is { } member ? Bytes(member.Value) : DBNull.Value;
        to[5].Value = row.GrantId is { } grant ? Bytes(grant.Value) : DBNull.Value;
        to[6].Value = row.ItemId is { } item ? Bytes(item.Value) : DBNull.Value;
        to[7].Value = row.Asset;
        to[8].Value = row.Page is { } page ? (long)page : DBNull.Value;
        to[9].Value = row.ActiveMs;
        to[10].Value = Micros(row.At);
        to[11].Value = Micros(row.ReceivedAt);
        to[12].Value = (long)row.Class;
        to[13].Value = row.Reason;
        to[14].Value = row.ViewId is { } view ? Bytes(view) : DBNull.Value;
        to[15].Value = row.N is { } n ? (long)n : DBNull.Value;
        to[16].Value = row.Left ? 1L : 0L;
        to[17].Value = row.OneRow ? 1L : 0L;
        to[18].Value = (object?)row.Recipient ?? DBNull.Value;
        to[19].Value = (object?)row.Payload ?? DBNull.Value;
        to[20].Value = (object?)row.Programme ?? DBNull.Value;
        to[21].Value = row.Channel is { } channel ? (long)channel : DBNull.Value;
    }

    static byte[] Bytes(Guid id) => id.ToByteArray(true);

    static long Micros(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;
}
