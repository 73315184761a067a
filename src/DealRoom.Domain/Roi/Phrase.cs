namespace DealRoom.Domain.Roi;

/// <summary>Words a seller or the product wrote in both languages: names of inputs, sentences of a document.</summary>
/// <param name="Ja">Japanese.</param>
/// <param name="En">English; empty = the Japanese stands for both.</param>
public sealed record Phrase(string Ja, string En)
{
    /// <summary>Nothing.</summary>
    public static Phrase None { get; } = new("", "");

    /// <summary>The words in "ja" or "en".</summary>
    public string In(string language) => language == "en" && En.Length > 0 ? En : Ja;
}
