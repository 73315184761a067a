using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace DealRoom.Web.Data;

/// <summary>PostgreSQL: a transaction-scoped advisory lock makes the order of numbers the order of commits.</summary>
sealed class PostgresSignalRows : SignalRows
{
    /// <summary>Names the lock among all advisory locks of the database.</summary>
    public const long Lock = 0x4465616C_00000001;

    const string Insert = """
        INSERT INTO "Signals" ("DealId","Id","Cause","Kind","MemberId","GrantId","ItemId","Asset","Page","ActiveMs","At","ReceivedAt","Class","Reason","ViewId","N","Left","OneRow","Recipient","Payload","Programme","Channel")
        SELECT * FROM unnest($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22) ON CONFLICT DO NOTHING RETURNING "DealId","Id"
        """;

    public override Task TakeTurnAsync(DealRoomDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);

    public override async Task<bool[]> AppendAsync(
        DbConnection connection,
        DbTransaction transaction,
        IReadOnlyList<SignalRow> rows,
        CancellationToken ct
    )
    {
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", (NpgsqlConnection)connection, (NpgsqlTransaction)transaction))
        {
            take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = Lock });
            await take.ExecuteNonQueryAsync(ct);
        }
        await using var insert = new NpgsqlCommand(Insert, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        Fill(insert.Parameters, rows);
        var fresh = new HashSet<(Guid, Guid)>();
        await using (var reader = await insert.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct))
                fresh.Add((reader.GetGuid(0), reader.GetGuid(1)));
        // the same id twice in one call: the first wins, as it would in two calls
        return [.. rows.Select(row => fresh.Remove((row.DealId.Value, row.Id)))];
    }

    static void Fill(NpgsqlParameterCollection to, IReadOnlyList<SignalRow> rows)
    {
        to.Add(Column(NpgsqlDbType.Uuid, rows, r => r.DealId.Value));
        to.Add(Column(NpgsqlDbType.Uuid, rows, r => r.Id));
        to.Add(Column(NpgsqlDbType.Smallint, rows, r => (short)r.Cause));
        to.Add(Column(NpgsqlDbType.Integer, rows, r => (int?)r.Kind));
        to.Add(Column(NpgsqlDbType.Uuid, rows, r => r.MemberId?.Value));
        to.Add(Column(NpgsqlDbType.Uuid, rows, r => r.GrantId?.Value));
        to.Add(Column(NpgsqlDbType.Uuid, rows, r => r.ItemId?.Value));
        to.Add(Column(NpgsqlDbType.Text, rows, r => r.Asset));
        to.Add(Column(NpgsqlDbType.Integer, rows, r => r.Page));
        to.Add(Column(NpgsqlDbType.Bigint, rows, r => r.ActiveMs));
        to.Add(Column(NpgsqlDbType.TimestampTz, rows, r => Micros(r.At)));
        to.Add(Column(NpgsqlDbType.TimestampTz, rows, r => Micros(r.ReceivedAt)));
        to.Add(Column(NpgsqlDbType.Smallint, rows, r => (short)r.Class));
        to.Add(Column(NpgsqlDbType.Text, rows, r => r.Reason));
        to.Add(Column(NpgsqlDbType.Uuid, rows, r => r.ViewId));
        to.Add(Column(NpgsqlDbType.Integer, rows, r => r.N));
        to.Add(Column(NpgsqlDbType.Boolean, rows, r => r.Left));
        to.Add(Column(NpgsqlDbType.Boolean, rows, r => r.OneRow));
        to.Add(Column(NpgsqlDbType.Text, rows, r => r.Recipient));
        to.Add(Column(NpgsqlDbType.Text, rows, r => r.Payload));
        to.Add(Column(NpgsqlDbType.Text, rows, r => r.Programme));
        to.Add(Column(NpgsqlDbType.Integer, rows, r => (int?)r.Channel));
    }

    static NpgsqlParameter Column<T>(NpgsqlDbType type, IReadOnlyList<SignalRow> rows, Func<SignalRow, T> value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = rows.Select(value).ToArray() };

    static DateTime Micros(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % 10, DateTimeKind.Utc);
}
