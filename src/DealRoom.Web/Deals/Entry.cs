using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>Reads typed values one by one: what can be kept is handed on, what can't becomes a slip of its field.</summary>
sealed class Entry(Slips slips, DateTimeOffset now)
{
    /// <summary>A script's clock may run a little ahead of ours.</summary>
    public static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <summary>Nothing of a deal happened before; arithmetic with earlier instants is not worth the trouble.</summary>
    public static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
    const int LongestKey = 800;

    public void Line(string field, Optional<string?> typed, int max, Action<string> keep, bool required = false)
    {
        if (!typed.Given)
            return;
        switch (TypedText.CleanLine(typed.Value, max))
        {
            case TypedText.Accepted { Value: "" } when required:
                slips.Add(field, "entry.required");
                break;
            case TypedText.Accepted accepted:
                keep(accepted.Value);
                break;
            case TypedText.TooLong:
                slips.Add(field, "entry.too-long", max);
                break;
            default:
                slips.Add(field, "entry.not-text");
                break;
        }
    }

    /// <summary>Text of several lines.</summary>
    public void Text(string field, string? typed, int max, Action<string> keep, bool required = false)
    {
        switch (TypedText.Clean(typed, max))
        {
            case TypedText.Accepted { Value: "" } when required:
                slips.Add(field, "entry.required");
                break;
            case TypedText.Accepted accepted:
                keep(accepted.Value);
                break;
            case TypedText.TooLong:
                slips.Add(field, "entry.too-long", max);
                break;
            default:
                slips.Add(field, "entry.not-text");
                break;
        }
    }

    public void Whole(string field, Optional<long?> typed, long least, long most, Action<long?> keep)
    {
        if (!typed.Given)
            return;
        if (typed.Value is { } value && (value < least || value > most))
            slips.Add(field, "entry.range", least, most);
        else
            keep(typed.Value);
    }

    public void Share(string field, Optional<double?> typed, Action<double?> keep)
    {
        if (!typed.Given)
            return;
        if (typed.Value is { } value && !(value is >= 0 and <= 1))
            slips.Add(field, "entry.range", 0, 1);
        else
            keep(typed.Value);
    }

    public void Instant(string field, Optional<DateTimeOffset?> typed, Action<DateTimeOffset> keep)
    {
        if (!typed.Given || typed.Value is not { } at)
            return;
        if (at < Earliest)
            slips.Add(field, "entry.too-early");
        else if (at > now + ClockSlack)
            slips.Add(field, "entry.future");
        else
            keep(at > now ? now : at);
    }

    /// <summary>What search compares, cut to its column: some single characters unfold into eighteen.</summary>
    public static string Key(params ReadOnlySpan<string?> wordings)
    {
        var key = SearchKey.Line(wordings);
        if (key.Length <= LongestKey)
            return key;
        return key[..(char.IsHighSurrogate(key[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];
    }
}
