namespace DealRoom.Domain.Documents;

/// <summary>What a file's first bytes and its name say together.</summary>
public abstract record FileJudgement
{
    private FileJudgement() { }

    /// <summary>A file of this format; the size is there for pictures.</summary>
    public sealed record Recognised(FileFormat Format, ImageSize? Size) : FileJudgement;

    /// <summary>Not to be taken in.</summary>
    public sealed record Refused(FileRefusal Reason) : FileJudgement;
}
