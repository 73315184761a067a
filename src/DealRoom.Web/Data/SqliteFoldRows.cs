using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DealRoom.Web.Data;

/// <summary>SQLite: one statement for each table, prepared once for all rows of the step; the writer's lock is held for a fraction of the time.</summary>
sealed class SqliteFoldRows : FoldRows
{
    const string Ledger = """
        INSERT INTO "Ledger" ("DealId","Seq","At","Cause","SignalSeq","DeltaScore","ScoreAfter","Row") VALUES ($1,$2,$3,$4,$5,$6,$7,$8)
        """;
    const string Checkpoint = """
        INSERT INTO "ScoreCheckpoints" ("DealId","LedgerSeq","HeadAt","HeadId","Model","State") VALUES ($1,$2,$3,$4,$5,$6)
        """;
    const string Score = """
        INSERT INTO "DealScores" ("DealId","State","HeadAt","HeadId","FoldedSeq","Generation","LedgerSeq","SinceCheckpoint","Watch","Swept","Course") VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)
        ON CONFLICT ("DealId") DO UPDATE SET "State"=$2,"HeadAt"=$3,"HeadId"=$4,"FoldedSeq"=$5,"Generation"=$6,"LedgerSeq"=$7,"SinceCheckpoint"=$8,"Watch"=$9,"Swept"=$10,"Course"=$11
        """;
    const string Moment = """
        INSERT INTO "Moments" ("Seq","DealId","At","RecordedAt","Kind","Signal","MemberId","Unidentified","ItemId","Asset","Page","Score","Delta","Rows","Tier")
        VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)
        """;

    const string Decision = """
        INSERT INTO "Decisions" ("Id","DealId","Kind","At","RecordedAt","MemberId","Signal","SignalSeq","Tier","Score","Details")
        VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)
        """;

    public override Task WriteAsync(DealRoomDb db, FoldWrites writes, CancellationToken ct)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = (SqliteTransaction)
            (db.Database.CurrentTransaction ?? throw new InvalidOperationException("A step is written in its transaction.")).GetDbTransaction();
        Write(
            connection,
            transaction,
            Ledger,
            writes.Ledger,
            l => [l.DealId.Value, l.Seq, l.At, l.Cause, l.SignalSeq, l.DeltaScore, l.ScoreAfter, l.Row]
        );
        Write(connection, transaction, Checkpoint, writes.Checkpoints, c => [c.DealId.Value, c.LedgerSeq, c.HeadAt, c.HeadId, c.Model, c.State]);
        Write(
            connection,
            transaction,
            Score,
            writes.Scores.Select(s => s.Row),
            s => [s.DealId.Value, s.State, s.HeadAt, s.HeadId, s.FoldedSeq, s.Generation, s.LedgerSeq, s.SinceCheckpoint, s.Watch, s.Swept, s.Course]
        );
        Write(
            connection,
            transaction,
            Moment,
            writes.Moments,
            m =>
                [
                    m.Seq,
                    m.DealId.Value,
                    m.At,
                    m.RecordedAt,
                    (int)m.Kind,
                    (int?)m.Signal,
                    m.MemberId?.Value,
                    m.Unidentified,
                    m.ItemId?.Value,
                    m.Asset,
                    m.Page,
                    m.Score,
                    m.Delta,
                    m.Rows,
                    (int?)m.Tier,
                ]
        );
        Write(
            connection,
            transaction,
            Decision,
            writes.Decisions,
            d =>
                [
                    d.Id,
                    d.DealId.Value,
                    (int)d.Kind,
                    d.At,
                    d.RecordedAt,
                    d.MemberId?.Value,
                    (int?)d.Signal,
                    d.SignalSeq,
                    (int?)d.Tier,
                    d.Score,
                    d.Details,
                ]
        );
        return Task.CompletedTask;
    }

    static void Write<T>(SqliteConnection connection, SqliteTransaction transaction, string sql, IEnumerable<T> rows, Func<T, object?[]> values)
    {
        SqliteCommand? command = null;
        foreach (var row in rows)
        {
            var row1 = values(row);
            command ??= Prepare(connection, transaction, sql, row1.Length);
            for (var i = 0; i < row1.Length; i++)
                command.Parameters[i].Value = Stored(row1[i]);
            command.ExecuteNonQuery();
        }
        command?.Dispose();
    }

    static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, int values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 1; i <= values; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        return command;
    }

    static object Stored(object? value) =>
        value switch
        {
            null => DBNull.Value,
            Guid id => id.ToByteArray(true),
            DateTimeOffset at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10,
            _ => value,
        };
}
