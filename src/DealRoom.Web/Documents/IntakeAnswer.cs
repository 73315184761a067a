namespace DealRoom.Web.Documents;

/// <summary>What became of an uploaded file.</summary>
public abstract record IntakeAnswer
{
    IntakeAnswer() { }

    /// <summary>It lies in the store.</summary>
    public sealed record Taken(TakenFile File) : IntakeAnswer;

    /// <summary>Why not, as the key of a text and what it speaks of.</summary>
    public sealed record Refused(string Reason, params object[] About) : IntakeAnswer;
}
