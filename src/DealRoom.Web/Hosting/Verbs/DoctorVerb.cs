using System.Data.Common;
using DealRoom.Web.Data;
using DealRoom.Web.Demo;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>doctor</c>: looks at everything and changes nothing. One line per finding; a failure ends it with a code that is not 0.</summary>
static class DoctorVerb
{
    static readonly string[] Triggers = ["Signals_no_UPDATE", "Signals_no_DELETE", "Moments_no_UPDATE", "Moments_no_DELETE"];

    public static async Task RunAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var folder = services.GetRequiredService<DataFolder>();
        var found = new Findings();
        Address(services.GetRequiredService<PublicAddress>(), found);
        Tools(found);
        if (db is SqliteDb && !File.Exists(folder.DatabaseFile))
            found.Ok("database", "none yet; the first start or 'migrate' makes it");
        else
            await DatabaseAsync(services, db, folder, found, ct);
        found.Tell();
    }

    static async Task DatabaseAsync(IServiceProvider services, DealRoomDb db, DataFolder folder, Findings found, CancellationToken ct)
    {
        try
        {
            await db.Database.OpenConnectionAsync(ct);
        }
        catch (DbException e)
        {
            found.Bad("database", "cannot be opened: " + e.Message);
            return;
        }
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        found.Check("migrations", pending.Count == 0, "all applied", $"{pending.Count} not applied; run 'migrate'");
        if (pending.Count > 0)
            return;
        if (db is SqliteDb)
        {
            var integrity = await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(ct);
            found.Check("integrity", integrity is ["ok"], "ok", string.Join("; ", integrity.Take(3)));
        }
        await TriggersAsync(db, found, ct);
        await FoldAsync(db, found, ct);
        await KeysAsync(db, folder, found, ct);
        await FilesAsync(db, folder, found, ct);
        await DemoAsync(db, services, found, ct);
    }

    static async Task DemoAsync(DealRoomDb db, IServiceProvider services, Findings found, CancellationToken ct)
    {
        if (await DemoWorkspace.AgeAsync(db, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct) is not { } age)
            return;
        if (age < DemoWorkspace.Fresh)
            found.Ok("demo", "made within a day");
        else
            found.Warn(
                "demo",
                $"{(int)age.TotalDays} days old; for one that ends today, stop, delete the data folder (on PostgreSQL also the database) and start again"
            );
    }

    static async Task TriggersAsync(DealRoomDb db, Findings found, CancellationToken ct)
    {
        var present =
            db is SqliteDb
                ? await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(ct)
                : await db.Database.SqlQuery<string>($"SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal").ToListAsync(ct);
        string[] needed = db is SqliteDb ? Triggers : ["Signals_append_only", "Moments_append_only"];
        var missing = needed.Except(present).ToList();
        found.Check(
            "append-only",
            missing.Count == 0,
            "the log and the feed refuse change",
            "missing " + string.Join(", ", missing) + "; run 'migrate'"
        );
    }

    static async Task FoldAsync(DealRoomDb db, Findings found, CancellationToken ct)
    {
        var head = await db.Signals.MaxAsync(s => (long?)s.Seq, ct) ?? 0;
        var folded = await db.FoldPositions.MaxAsync(p => (long?)p.Seq, ct) ?? 0;
        found.Check(
            "fold",
            folded <= head,
            folded == head ? $"at the log's head, {head}" : $"{head - folded} rows behind; catches up when started",
            $"at {folded}, beyond the log's {head}; run 'rebuild-scores'"
        );
    }

    static async Task KeysAsync(DealRoomDb db, DataFolder folder, Findings found, CancellationToken ct)
    {
        var keys =
            db is SqliteDb ? (Directory.Exists(folder.Keys) ? Directory.GetFiles(folder.Keys, "*.xml").Length : 0) : await db.Keys.CountAsync(ct);
        var needed = await db.Users.AnyAsync(ct) && await db.Signals.AnyAsync(ct);
        found.Check(
            "keys",
            keys > 0 || !needed,
            keys > 0 ? $"{keys} in the ring" : "none yet",
            "the key ring is gone: sessions and open pages are lost; restore 'keys' from a backup"
        );
    }

    static async Task FilesAsync(DealRoomDb db, DataFolder folder, Findings found, CancellationToken ct)
    {
        var hashes = await db.ItemVersions.Where(v => v.FileHash != null).Select(v => v.FileHash!).Distinct().ToListAsync(ct);
        var there = Directory.Exists(folder.Files)
            ? Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet()
            : [];
        var missing = hashes.Where(h => !there.Contains(h)).ToList();
        found.Check("files", missing.Count == 0, $"{hashes.Count} present", $"{missing.Count} missing, the first is {missing.FirstOrDefault()}");
    }

    static void Address(PublicAddress address, Findings found)
    {
        if (address.IsHttps || address.Root.IsLoopback)
            found.Ok("address", address.Root.ToString());
        else
            found.Warn(
                "address",
                $"{address.Root} is plain http and not on this machine: sessions travel unprotected; set DealRoom__PublicUrl to https"
            );
    }

    static void Tools(Findings found)
    {
        foreach (var (tool, use) in new[] { ("pdftotext", "page counts, covers and text of uploads"), ("chromium", "PDF output") })
        {
            if (Programs.Find(tool) is { } path)
                found.Ok(tool, path);
            else
                found.Warn(tool, $"not found; without it {use} come from the browser");
        }
    }
}
