using DealRoom.Web.Data;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>restore --from DIR</c>: into an empty data folder, after every file was found as it was backed up. The database comes last.</summary>
static class RestoreVerb
{
    public static async Task RunAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        var from = Path.GetFullPath(asked.Needed("from"));
        var folder = services.GetRequiredService<DataFolder>();
        using var alone = Running.Alone(folder);
        var taken = Directory
            .EnumerateFileSystemEntries(folder.Root)
            .Select(Path.GetFileName)
            .FirstOrDefault(n => n is not ("running.lock" or "migrate.lock"));
        if (taken is not null)
            throw new VerbRefusedException($"{folder.Root} is not empty: there is {taken}");
        var manifest = await BackupManifest.VerifiedAsync(from, ct);
        if (manifest.Database != "sqlite")
            throw new VerbRefusedException(
                "this is a PostgreSQL backup: restore dealroom.dump with pg_restore and copy 'files' into the data folder"
            );
        BackupVerb.Copy(Path.Combine(from, "files"), folder.Files);
        BackupVerb.Copy(Path.Combine(from, "keys"), folder.Keys);
        // rows a crowd had just sent: the program puts them in their place when it starts
        var tray = Path.Combine(from, Path.GetFileName(folder.TrayFile));
        if (File.Exists(tray))
            File.Copy(tray, folder.TrayFile);
        var half = folder.DatabaseFile + ".half";
        File.Copy(Path.Combine(from, "dealroom.db"), half);
        File.Move(half, folder.DatabaseFile);
        Console.Out.WriteLine($"ok: {manifest.Files.Count} files restored to {folder.Root}, as of {manifest.MadeAt:O}");
    }
}
