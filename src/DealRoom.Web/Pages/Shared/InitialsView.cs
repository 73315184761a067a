namespace DealRoom.Web.Pages.Shared;

/// <summary>A person's disc: the family name's first character, or Latin initials. Size is "small", "big" or empty.</summary>
public sealed record InitialsView(string Name, bool IsReading = false, string Size = "")
{
    public string Letters
    {
        get
        {
            var words = Name.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 0)
                return "?";
            return char.IsAsciiLetter(words[0][0]) ? string.Concat(words.Take(2).Select(FirstOf)).ToUpperInvariant() : FirstOf(words[0]);
        }
    }

    // a character outside the basic plane (𠮷) is two chars and must not be cut in half
    static string FirstOf(string word) => System.Globalization.StringInfo.GetNextTextElement(word);
}
