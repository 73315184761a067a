namespace DealRoom.Web.Documents;

/// <summary>A file being judged. Disposing removes it, unless it was kept.</summary>
public sealed class DraftFile(string path) : IDisposable
{
    public string Path { get; } = path;

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; internal set; } = "";
    public long Size { get; internal set; }

    public void Dispose() => File.Delete(Path);
}
