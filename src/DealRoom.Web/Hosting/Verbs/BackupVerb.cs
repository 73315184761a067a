using System.Diagnostics;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary>
/// <c>backup --to DIR</c>: the database as of one instant, then the files and the keys, then a manifest with their hashes. The program may go
/// on serving: files are never changed once written, and the database's copy comes first.
/// </summary>
static class BackupVerb
{
    public static async Task RunAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        var to = Path.GetFullPath(asked.Needed("to"));
        if (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any())
            throw new VerbRefusedException($"{to} is not empty");
        var folder = services.GetRequiredService<DataFolder>();
        await Data.Migrate.RunAsync(services, ct);
        Directory.CreateDirectory(to);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        // the tray first: what leaves it meanwhile is in the database's copy
        if (db is SqliteDb && File.Exists(folder.TrayFile))
            InTray.Copy(folder, Path.Combine(to, Path.GetFileName(folder.TrayFile)));
        if (db is SqliteDb)
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(to, "dealroom.db")}", ct);
        else
            await DumpAsync(db, Path.Combine(to, "dealroom.dump"), ct);
        Copy(folder.Files, Path.Combine(to, "files"), except: "drafts");
        Copy(folder.Keys, Path.Combine(to, "keys"));
        var manifest = await BackupManifest.OfAsync(
            to,
            db is SqliteDb ? "sqlite" : "postgres",
            services.GetRequiredService<TimeProvider>().GetUtcNow(),
            ct
        );
        await manifest.WriteAsync(to, ct);
        Console.Out.WriteLine($"ok: {manifest.Files.Count} files in {to}");
    }

    public static void Copy(string from, string to, string? except = null)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (except is not null && path.StartsWith(except + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                continue;
            var place = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    static async Task DumpAsync(DealRoomDb db, string to, CancellationToken ct)
    {
        if (Programs.Find("pg_dump") is not { } dump)
            throw new VerbRefusedException(
                "pg_dump was not found: install it, or run pg_dump -Fc yourself and copy the data folder's 'files' beside it"
            );
        var at = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var start = new ProcessStartInfo(dump, ["--format=custom", "--no-owner", "--file=" + to, at.Database ?? ""]) { RedirectStandardError = true };
        start.Environment["PGHOST"] = at.Host;
        start.Environment["PGPORT"] = at.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = at.Username;
        if (at.Password is { Length: > 0 } password)
            start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new VerbRefusedException("pg_dump: " + said.Trim());
    }
}
