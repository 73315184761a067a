using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Data;

/// <summary>
/// Brings the database to this version. One process at a time (a file lock on SQLite, EF's own lock on PostgreSQL); a lock row that a killed
/// migration left behind is removed; the append-only triggers are made again every time, since a rebuilt table loses its own.
/// </summary>
public static class Migrate
{
    static readonly string[] AppendOnly = ["Signals", "Moments", "Decisions"];

    public static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        if (db is PostgresDb)
        {
            await db.Database.MigrateAsync(ct);
            foreach (var table in AppendOnly)
                await PostgresTriggerAsync(db, table, ct);
            return;
        }
        await using var alone = await TakeLockAsync(scope.ServiceProvider.GetRequiredService<DataFolder>(), ct);
        await ForgetStaleLockAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        foreach (var table in AppendOnly)
            await SqliteTriggersAsync(db, table, ct);
    }

    static async Task<FileStream> TakeLockAsync(DataFolder folder, CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(folder.Root, "migrate.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 600)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    // we hold the file lock: whoever wrote this row is dead
    static async Task ForgetStaleLockAsync(DealRoomDb db, CancellationToken ct)
    {
        var held = await db
            .Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(ct);
        if (held > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", ct);
    }

    static async Task SqliteTriggersAsync(DealRoomDb db, string table, CancellationToken ct)
    {
        foreach (var deed in new[] { "UPDATE", "DELETE" })
        {
            // table and deed are constants of this file
            var sql =
                $"CREATE TRIGGER IF NOT EXISTS \"{table}_no_{deed}\" BEFORE {deed} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }
    }

    static async Task PostgresTriggerAsync(DealRoomDb db, string table, CancellationToken ct)
    {
        const string Refuse =
            "CREATE OR REPLACE FUNCTION dealroom_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME; END'";
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock})", ct);
        await db.Database.ExecuteSqlRawAsync(Refuse, ct);
        // table is a constant of this file
        var sql =
            $"CREATE OR REPLACE TRIGGER \"{table}_append_only\" BEFORE UPDATE OR DELETE ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION dealroom_append_only()";
        await db.Database.ExecuteSqlRawAsync(sql, ct);
        await transaction.CommitAsync(ct);
    }
}
