using System.Security.Cryptography;
using System.Text.Json;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary>What a backup holds, each file with its SHA-256. Written last: a folder without it is no backup.</summary>
sealed record BackupManifest(DateTimeOffset MadeAt, string Database, IReadOnlyList<BackupManifest.Entry> Files)
{
    public const string FileName = "manifest.json";
    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public sealed record Entry(string Path, long Size, string Sha256);

    public static async Task<BackupManifest> OfAsync(string folder, string database, DateTimeOffset now, CancellationToken ct)
    {
        var entries = new List<Entry>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            entries.Add(new(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), new FileInfo(file).Length, await HashAsync(file, ct)));
        return new(now, database, entries);
    }

    public Task WriteAsync(string folder, CancellationToken ct) =>
        File.WriteAllTextAsync(System.IO.Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Form), ct);

    /// <summary>Reads it and looks at every file it names.</summary>
    public static async Task<BackupManifest> VerifiedAsync(string folder, CancellationToken ct)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new VerbRefusedException($"{folder} is no complete backup: it has no {FileName}");
        var manifest =
            JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(path, ct), Form)
            ?? throw new VerbRefusedException($"{path} cannot be read");
        var root = System.IO.Path.GetFullPath(folder) + System.IO.Path.DirectorySeparatorChar;
        foreach (var entry in manifest.Files)
        {
            var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, entry.Path));
            if (!file.StartsWith(root, StringComparison.Ordinal))
                throw new VerbRefusedException($"{entry.Path} lies outside the backup");
            if (!File.Exists(file))
                throw new VerbRefusedException($"{entry.Path} is missing from the backup");
            if (await HashAsync(file, ct) != entry.Sha256)
                throw new VerbRefusedException($"{entry.Path} is not what was backed up");
        }
        return manifest;
    }

    static async Task<string> HashAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
    }
}
