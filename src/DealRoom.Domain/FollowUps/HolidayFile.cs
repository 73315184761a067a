using System.Globalization;

namespace DealRoom.Domain.FollowUps;

/// <summary>
/// Reads the Cabinet Office's list (syukujitsu.csv): a heading 「国民の祝日・休日月日,国民の祝日・休日名称」 and lines like 2026/1/1,元日. Nothing is
/// taken from a file with a single wrong line; each wrong line is named.
/// </summary>
public static class HolidayFile
{
    /// <summary>Lines a file may have; the official one has about twelve hundred.</summary>
    public const int MostLines = 5000;

    /// <summary>The longest name that is kept.</summary>
    public const int LongestName = 50;

    /// <summary>What is wrong with a line.</summary>
    public enum Fault
    {
        /// <summary>The first line is not the official heading.</summary>
        Heading,

        /// <summary>Not two fields.</summary>
        Fields,

        /// <summary>The first field is no date.</summary>
        Date,

        /// <summary>The day stands there twice.</summary>
        Twice,

        /// <summary>No name, or one that is too long.</summary>
        Name,

        /// <summary>The file has no day at all, or too many lines.</summary>
        Size,
    }

    /// <summary>A wrong line, counted from 1.</summary>
    public readonly record struct Problem(int Line, Fault Fault, string Text);

    /// <summary>What a file says: days, or problems.</summary>
    public sealed record Reading(IReadOnlyList<Holiday> Days, IReadOnlyList<Problem> Problems);

    /// <summary>Reads the file's text.</summary>
    public static Reading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines.Count > MostLines)
        {
            return new([], [new(lines.Count, Fault.Size, "")]);
        }

        if (!lines[0].StartsWith("国民の祝日・休日月日,", StringComparison.Ordinal))
        {
            return new([], [new(1, Fault.Heading, Short(lines[0]))]);
        }

        var (days, problems) = (new Dictionary<DateOnly, Holiday>(), new List<Problem>());
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Trim().Length > 0 && Wrong(lines[i], days) is { } fault)
            {
                problems.Add(new(i + 1, fault, Short(lines[i])));
            }
        }

        if (days.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(1, Fault.Size, ""));
        }

        return problems.Count > 0 ? new([], problems) : new([.. days.Values.OrderBy(day => day.Date)], []);
    }

    private static Fault? Wrong(string line, Dictionary<DateOnly, Holiday> days)
    {
        var fields = line.Split(',');
        if (fields.Length != 2)
        {
            return Fault.Fields;
        }

        if (!DateOnly.TryParseExact(fields[0].Trim(), ["yyyy/M/d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Fault.Date;
        }

        var name = fields[1].Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return Fault.Name;
        }

        return days.TryAdd(date, new(date, name)) ? null : Fault.Twice;
    }

    private static string Short(string line) => line.Length > 80 ? line[..80] : line;
}
