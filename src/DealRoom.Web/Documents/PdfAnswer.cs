namespace DealRoom.Web.Documents;

/// <summary>What is known of a PDF after it was looked at.</summary>
public abstract record PdfAnswer
{
    PdfAnswer() { }

    /// <summary>Its pages, its cover picture when there is one, and the text of each page; who looked.</summary>
    public sealed record Read(int Pages, byte[]? Cover, IReadOnlyList<string> Texts, string By) : PdfAnswer;

    /// <summary>Nobody could look yet: no program here, no record from the browser.</summary>
    public sealed record NotYet : PdfAnswer;

    /// <summary>Why not, as the key of a text.</summary>
    public sealed record Refused(string Reason) : PdfAnswer;
}
