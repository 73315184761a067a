using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>What holds for one field (R95).</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">Its name.</param>
/// <param name="Author">Who fills it.</param>
/// <param name="Sources">What it is built from.</param>
/// <param name="MostJa">The most characters in Japanese.</param>
/// <param name="MostEn">In English, which takes more of them for the same.</param>
public sealed record RingiFieldRule(
    RingiField Field,
    Phrase Name,
    RingiAuthor Author,
    IReadOnlyList<RingiSource> Sources,
    int MostJa = RingiFields.MostCharacters,
    int MostEn = RingiFields.MostCharacters
)
{
    /// <summary>The limit of a language.</summary>
    public int Most(string language) => language == "en" ? MostEn : MostJa;
}
