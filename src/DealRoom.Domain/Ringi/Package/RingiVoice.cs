using System.Globalization;
using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>Language and style a text is written in.</summary>
/// <param name="Language">ja or en.</param>
/// <param name="Style">敬体 or 常体; English has one.</param>
public sealed record RingiVoice(string Language, RingiStyle Style)
{
    /// <summary>What a place is marked with that only the drafter can fill.</summary>
    public static Phrase Mark { get; } = new("【起案者記入】", "[to be filled in by the drafter]");

    /// <summary>The mark in this language.</summary>
    public string FillIn => Mark.In(Language);

    /// <summary>Japanese, as it is filed most often.</summary>
    public static RingiVoice Usual { get; } = new("ja", RingiStyle.Polite);

    /// <summary>One of our sentences.</summary>
    public string Say(string polite, string plain, string english) =>
        Language == "en" ? english
        : Style == RingiStyle.Plain ? plain
        : polite;

    /// <summary>A word or two.</summary>
    public string Word(string japanese, string english) => Language == "en" ? english : japanese;

    /// <summary>2026年7月1日 · 1 July 2026.</summary>
    public string Day(DateOnly day) =>
        Language == "en"
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>1,200,000円.</summary>
    public string Yen(decimal yen) => Figures.Yen(yen, Language);
}
