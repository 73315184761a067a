namespace DealRoom.Domain.Deals;

/// <summary>Reads how high a title stands (R13, R41, R42, T18). A seller may always overrule it.</summary>
public static class Titles
{
    /// <summary>
    /// The highest band a title names: 「取締役 営業本部長」 is an executive. A longer phrase swallows the shorter one it holds, so
    /// 部長代理 is not a 部長 and 支社長 not a 社長. Null when the title says nothing: then the person counts as staff, to be confirmed.
    /// </summary>
    public static TitleBand? BandOf(string? title)
    {
        var text = Words.Comparable(title).ToCharArray();
        TitleBand? highest = null;
        foreach (var (phrase, band) in TitlePhrases.Longest)
        {
            if (Swallow(text, phrase) && band is not null && (highest is null || band > highest))
            {
                highest = band;
            }
        }

        return highest;
    }

    /// <summary>意思決定層: executives and department heads, whatever the title mix counts them as (T18).</summary>
    public static bool IsDecisionLayer(TitleBand band) => band is TitleBand.Executive or TitleBand.DepartmentHead;

    /// <summary>A person without a recognised title is not in the decision layer until somebody says so.</summary>
    public static bool IsDecisionLayer(TitleBand? band) => band is { } known && IsDecisionLayer(known);

    private static bool Swallow(char[] text, string phrase)
    {
        var found = false;
        for (int at; (at = Words.Find(new string(text), phrase)) >= 0; found = true)
        {
            Array.Fill(text, '\u0001', at, phrase.Length);
        }

        return found;
    }
}
