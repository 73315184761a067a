namespace DealRoom.Domain.Ringi.Package;

/// <summary>What to mend in a field's text.</summary>
public enum RingiFault
{
    /// <summary>Longer than the field takes.</summary>
    TooLong = 1,

    /// <summary>件名 ends neither in 「の件」 nor in 「について」.</summary>
    SubjectEnding = 2,

    /// <summary>A word that sells or disparages.</summary>
    LoadedWord = 3,
}

/// <summary>One thing to mend; nothing of it forbids saving.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Count">Of a text too long, its characters.</param>
/// <param name="Most">Of a text too long, the limit.</param>
/// <param name="Word">The loaded word.</param>
public sealed record RingiHint(RingiFault Fault, int Count = 0, int Most = 0, LoadedWord? Word = null)
{
    /// <summary>What to mend in a field's text.</summary>
    public static IReadOnlyList<RingiHint> Of(RingiField field, string text, string language)
    {
        var block = new CopyBlock(field, text);
        var hints = new List<RingiHint>();
        if (block.IsTooLong(language))
        {
            hints.Add(new(RingiFault.TooLong, block.Count, RingiFields.Rule(field).Most(language)));
        }

        var subject = text.Trim();
        var ends = subject.EndsWith("の件", StringComparison.Ordinal) || subject.EndsWith("について", StringComparison.Ordinal);
        if (field == RingiField.Subject && language != "en" && subject.Length > 0 && !ends)
        {
            hints.Add(new(RingiFault.SubjectEnding));
        }

        return [.. hints, .. LoadedWords.Find(text).Select(word => new RingiHint(RingiFault.LoadedWord, Word: word))];
    }
}
