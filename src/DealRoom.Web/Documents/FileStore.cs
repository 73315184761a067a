using System.Security.Cryptography;
using DealRoom.Web.Data;

namespace DealRoom.Web.Documents;

/// <summary>
/// Files by the SHA-256 of their content, outside the web root, under names we made. A file is written to a draft, flushed to the disk and
/// moved to its place in one step: whoever finds it finds it whole. The same content is kept once.
/// </summary>
public sealed class FileStore(DataFolder folder)
{
    const int Block = 128 * 1024;
    static readonly TimeSpan Abandoned = TimeSpan.FromHours(24);

    string Drafts => Path.Combine(folder.Files, "drafts");

    /// <summary>Writes what comes to a draft; null when it is longer than allowed. Nothing is kept until <see cref="Keep"/>.</summary>
    public async Task<DraftFile?> DraftAsync(Stream content, long most, CancellationToken ct)
    {
        Directory.CreateDirectory(Drafts);
        var draft = new DraftFile(Path.Combine(Drafts, Guid.NewGuid().ToString("N")));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var file = new FileStream(draft.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Block, FileOptions.Asynchronous))
            {
                var block = new byte[Block];
                for (int read; (read = await content.ReadAsync(block, ct)) > 0; )
                {
                    draft.Size += read;
                    if (draft.Size > most)
                    {
                        draft.Dispose();
                        return null;
                    }
                    hash.AppendData(block, 0, read);
                    await file.WriteAsync(block.AsMemory(0, read), ct);
                }
                await file.FlushAsync(ct);
                file.Flush(flushToDisk: true);
            }
            draft.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return draft;
        }
        catch
        {
            draft.Dispose();
            throw;
        }
    }

    /// <summary>Gives a draft its place. Content that is there already stays as it is.</summary>
    public string Keep(DraftFile draft)
    {
        var place = PathOf(draft.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            File.Move(draft.Path, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        { /* the same bytes */
        }
        return draft.Hash;
    }

    public async Task<string> KeepAsync(byte[] content, CancellationToken ct)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var draft = await DraftAsync(stream, content.Length, ct);
        return Keep(draft!);
    }

    public bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>Where content lies. A hash is 64 hex digits and never a path.</summary>
    public string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a content hash.", nameof(hash));
        return Path.Combine(folder.Files, hash[..2], hash);
    }

    /// <summary>Removes drafts that an ended process left behind.</summary>
    public void Sweep(DateTimeOffset now)
    {
        if (!Directory.Exists(Drafts))
            return;
        foreach (var path in Directory.EnumerateFiles(Drafts))
            if (now - File.GetLastWriteTimeUtc(path) > Abandoned)
                File.Delete(path);
    }
}
