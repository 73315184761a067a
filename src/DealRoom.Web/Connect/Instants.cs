using System.Globalization;

namespace DealRoom.Web.Connect;

/// <summary>ISO 8601 with an offset: a time without one is nobody's.</summary>
static class Instants
{
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: >= 17 and <= 40 } || text[4] != '-' || text[10] is not ('T' or 't'))
            return null;
        var offset = text[^1] is 'Z' or 'z' || (text[^6] is '+' or '-' && text[^3] == ':');
        return offset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
    }

    /// <summary>From an address, where an unescaped plus arrives as a space.</summary>
    public static DateTimeOffset? ParseQuery(string text) => Parse(text) ?? Parse(text.Replace(' ', '+'));
}
