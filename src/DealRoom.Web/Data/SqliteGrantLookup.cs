using DealRoom.Domain.Rooms;
using Microsoft.Data.Sqlite;

namespace DealRoom.Web.Data;

/// <summary>SQLite is here in the process: one prepared statement on a connection of its own answers in microseconds, without a hand-over.</summary>
sealed class SqliteGrantLookup(DataFolder folder) : GrantLookup, IDisposable
{
    const string Find = """
        SELECT g."DeviceId", g."InvitationId", g."RoomId", g."DealId", g."MemberId", g."Standing", g."RecordingOff", g."OpenedAt", i."ExpiresAt", i."RevokedAt", r."ClosedAt"
        FROM "Grants" g JOIN "Invitations" i ON i."Id" = g."InvitationId" JOIN "Rooms" r ON r."Id" = g."RoomId" WHERE g."Id" = $1
        """;

    readonly Lock gate = new();
    SqliteConnection? connection;
    SqliteCommand? command;

    public override ValueTask<OpenGrant?> FindAsync(GrantId id, CancellationToken ct)
    {
        lock (gate)
        {
            command ??= Prepare();
            command.Parameters[0].Value = id.Value.ToByteArray(true);
            using var row = command.ExecuteReader();
            return new(row.Read() ? Read(id, row) : null);
        }
    }

    SqliteCommand Prepare()
    {
        connection = new SqliteConnection($"Data Source={folder.DatabaseFile};Pooling=False");
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = SqlitePragmas.Sql;
            pragmas.ExecuteNonQuery();
        }
        var find = connection.CreateCommand();
        find.CommandText = Find;
        find.Parameters.Add(new SqliteParameter { ParameterName = "$1" });
        return find;
    }

    static OpenGrant Read(GrantId id, SqliteDataReader row) =>
        new(
            id,
            new(Id(row, 0)),
            new(Id(row, 1)),
            new(Id(row, 2)),
            new(Id(row, 3)),
            new(Id(row, 4)),
            (GrantStanding)row.GetInt32(5),
            row.GetBoolean(6),
            At(row, 7),
            At(row, 8),
            row.IsDBNull(9) ? null : At(row, 9),
            row.IsDBNull(10) ? null : At(row, 10)
        );

    static Guid Id(SqliteDataReader row, int column) => Columns.FromBytes(row.GetFieldValue<byte[]>(column));

    static DateTimeOffset At(SqliteDataReader row, int column) => new(DateTimeOffset.UnixEpoch.Ticks + row.GetInt64(column) * 10, TimeSpan.Zero);

    public void Dispose()
    {
        lock (gate)
        {
            command?.Dispose();
            connection?.Dispose();
        }
    }
}
