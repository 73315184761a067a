namespace DealRoom.Web.Documents;

/// <summary>What became of a page's source.</summary>
public abstract record MarkdownAnswer
{
    MarkdownAnswer() { }

    /// <summary>The cleaned source and its safe HTML.</summary>
    public sealed record Rendered(string Source, string Html) : MarkdownAnswer;

    /// <summary>Why not, as the key of a text.</summary>
    public sealed record Refused(string Reason) : MarkdownAnswer;
}
