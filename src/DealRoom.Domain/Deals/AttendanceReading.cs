using System.Globalization;

namespace DealRoom.Domain.Deals;

/// <summary>
/// Reads the lines of a list of attendance (R109). Every line is either somebody who attended, somebody who did not, or a problem with its
/// number; nothing is guessed.
/// </summary>
public sealed class AttendanceReading
{
    private const int LongestName = 200;
    private const int LongestEmail = 320;

    private static readonly string[] Instants =
    [
        "yyyy-M-d H:mm:ss",
        "yyyy-M-d H:mm",
        "yyyy-M-d'T'H:mm:ss",
        "yyyy-M-d",
        "yyyy/M/d H:mm:ss",
        "yyyy/M/d H:mm",
        "yyyy/M/d",
        "yyyy年M月d日 H:mm:ss",
        "yyyy年M月d日 H:mm",
        "yyyy年M月d日H時m分",
        "yyyy年M月d日",
    ];

    private static readonly string[] No =
    [
        "",
        "0",
        "no",
        "n",
        "false",
        "なし",
        "無",
        "無し",
        "×",
        "x",
        "-",
        "ー",
        "欠席",
        "不参加",
        "いいえ",
        "none",
    ];

    /// <summary>Who attended, one line per person.</summary>
    public required IReadOnlyList<AttendanceLine> Present { get; init; }

    /// <summary>Lines that say somebody did not attend.</summary>
    public required int Absent { get; init; }

    /// <summary>What is wrong, by line.</summary>
    public required IReadOnlyList<(int Line, AttendanceProblem Problem)> Problems { get; init; }

    /// <summary>Reads the lines after the header. <paramref name="held"/> is the event's own instant, for lines that tell none.</summary>
    public static AttendanceReading Of(
        IEnumerable<CsvLine> lines,
        IReadOnlyDictionary<AttendanceColumn, int> columns,
        DateTimeOffset held,
        DateTimeOffset now,
        TimeZoneInfo zone
    )
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(columns);
        var (present, problems, seen, absent) = (new List<AttendanceLine>(), new List<(int, AttendanceProblem)>(), new HashSet<string>(), 0);
        foreach (var line in lines)
        {
            if (columns.TryGetValue(AttendanceColumn.Attended, out var at) && IsNo(line.Cell(at)))
            {
                absent++;
                continue;
            }

            var (read, problem) = Line(line, columns, held, now, zone);
            if (read is null)
            {
                problems.Add((line.Number, problem));
            }
            else if (!seen.Add(read.Email.Length > 0 ? read.Email : SearchKey.Of(read.Name) + "\n" + SearchKey.Of(read.Company)))
            {
                problems.Add((line.Number, AttendanceProblem.Repeated));
            }
            else
            {
                present.Add(read);
            }
        }

        return new()
        {
            Present = present,
            Absent = absent,
            Problems = problems,
        };
    }

    private static (AttendanceLine? Read, AttendanceProblem Problem) Line(
        CsvLine line,
        IReadOnlyDictionary<AttendanceColumn, int> columns,
        DateTimeOffset held,
        DateTimeOffset now,
        TimeZoneInfo zone
    )
    {
        string Cell(AttendanceColumn column) => columns.TryGetValue(column, out var index) ? line.Cell(index) : "";
        var name = Cell(AttendanceColumn.Name);
        if (name.Length == 0)
        {
            name = (Cell(AttendanceColumn.FamilyName) + " " + Cell(AttendanceColumn.GivenName)).Trim();
        }

        var (email, company, title) = (Words.Fold(Cell(AttendanceColumn.Email)), Cell(AttendanceColumn.Company), Cell(AttendanceColumn.Title));
        foreach (var (text, most) in new[] { (name, LongestName), (company, LongestName), (title, LongestName), (email, LongestEmail) })
        {
            switch (TypedText.CleanLine(text, most))
            {
                case TypedText.TooLong:
                    return (null, AttendanceProblem.TooLong);
                case TypedText.NotText:
                    return (null, AttendanceProblem.NotText);
                default:
                    break;
            }
        }

        if (email.Length == 0 && (SearchKey.Of(name).Length == 0 || SearchKey.Of(company).Length == 0))
        {
            return (null, AttendanceProblem.NoPerson);
        }

        if (email.Length > 0 && !IsEmail(email))
        {
            return (null, AttendanceProblem.BadEmail);
        }

        if (Instant(Cell(AttendanceColumn.JoinedAt), held, zone) is not { } instant)
        {
            return (null, AttendanceProblem.BadDate);
        }

        return instant > now
            ? (null, AttendanceProblem.FutureDate)
            : (new AttendanceLine(line.Number, email, name, company, title, instant, !IsNo(Cell(AttendanceColumn.Question))), default);
    }

    // 3/4/2026 is two days at once, so only dates that begin with the year are read
    private static DateTimeOffset? Instant(string cell, DateTimeOffset held, TimeZoneInfo zone)
    {
        var text = Words.Fold(cell).Replace('t', 'T');
        if (text.Length == 0)
        {
            return held;
        }

        if (
            !DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var local)
            || local.Year is < 1970 or > 2199
        )
        {
            return null;
        }

        // a day without a time: the event's own time on that day
        var time = text.Contains(':', StringComparison.Ordinal) || text.Contains('時', StringComparison.Ordinal);
        local = time ? local : local.Date + TimeZoneInfo.ConvertTime(held, zone).TimeOfDay;
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static bool IsNo(string cell) => No.Contains(Words.Fold(cell));

    private static bool IsEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < email.Length - 1 && at == email.LastIndexOf('@') && !email.Any(char.IsWhiteSpace);
    }
}
