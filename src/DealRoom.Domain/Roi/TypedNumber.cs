using System.Globalization;

namespace DealRoom.Domain.Roi;

/// <summary>
/// Reads a number as people type and paste it: 「1,234万円」「１２３４」「△1,000」「2千円」「1億2,000万」「60%」「¥3,500」「40人」. What could mean two
/// things is refused beside the field, never guessed.
/// </summary>
public sealed class TypedNumber
{
    private static readonly (string Word, decimal Factor)[] Multipliers =
    [
        ("兆", 1_000_000_000_000),
        ("億", 100_000_000),
        ("百万", 1_000_000),
        ("万", 10_000),
        ("千", 1_000),
    ];

    private static readonly string[] Yen = ["円", "yen", "jpy"];
    private static readonly string[] Percent = ["%", "パーセント", "percent"];
    private static readonly string[] Counts =
    [
        "人",
        "名",
        "時間",
        "h",
        "hours",
        "hour",
        "分",
        "日",
        "か月",
        "ヶ月",
        "カ月",
        "年",
        "件",
        "回",
        "社",
        "台",
        "個",
        "id",
        "persons",
    ];

    private readonly string typed;
    private readonly string text;
    private int at;

    private TypedNumber(string typed) => (this.typed, text) = (typed, string.Concat(typed.Select(Half)));

    /// <summary>Reads what was typed into a field that counts in the unit; the unit's own name may stand behind it.</summary>
    public static NumberReading Read(string? typed, RoiUnit unit, string unitName = "")
    {
        ArgumentNullException.ThrowIfNull(unitName);
        return string.IsNullOrWhiteSpace(typed) ? new NumberReading.Empty() : new TypedNumber(typed).Read(unit, unitName);
    }

    private NumberReading Read(RoiUnit unit, string unitName)
    {
        var negative = Sign();
        Blank();
        if (at < text.Length && text[at] is '¥' or '\\' && unit != RoiUnit.Yen)
        {
            return Refuse(NumberFault.WrongUnit, at, 1);
        }

        if (at < text.Length && text[at] is '¥' or '\\')
        {
            at++;
            negative |= Sign();
        }

        if (Amount(out var value) is { } refused)
        {
            return refused;
        }

        if (Unit(unit, unitName) is { } wrong)
        {
            return wrong;
        }

        value = (negative ? -value : value) / (unit == RoiUnit.Percent ? 100 : 1);
        return Math.Abs(value) > RoiLimits.MostAmount ? Refuse(NumberFault.TooLarge, 0, text.Length) : new NumberReading.Accepted(value);
    }

    private bool Sign()
    {
        Blank();
        if (at >= text.Length || text[at] is not ('-' or '−' or '–' or '‐' or '△' or '▲' or '+'))
        {
            return false;
        }

        return text[at++] != '+';
    }

    private NumberReading.Refused? Amount(out decimal value)
    {
        value = 0;
        var smallest = decimal.MaxValue;
        do
        {
            Blank();
            var start = at;
            if (Digits(out var digits) is { } refused)
            {
                return refused;
            }

            Blank();
            var factor = Multiplier();
            if (factor >= smallest || (smallest < decimal.MaxValue && digits >= smallest))
            {
                return Refuse(NumberFault.BadOrder, start, at - start);
            }

            smallest = factor;
            value += digits * factor;
            Blank();
        } while (smallest > 1 && at < text.Length && char.IsAsciiDigit(text[at]));
        return null;
    }

    private NumberReading.Refused? Digits(out decimal value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ',' or '.' or '、'))
        {
            at++;
        }

        var word = text[start..at];
        if (!word.Any(char.IsAsciiDigit))
        {
            return Refuse(NumberFault.NotANumber, start, Math.Max(at - start, start < text.Length ? 1 : 0));
        }

        if (!Grouped(word))
        {
            return Refuse(NumberFault.BadGrouping, start, at - start);
        }

        if (word.Length > 28)
        {
            return Refuse(NumberFault.TooLarge, start, at - start);
        }

        var plain = word.Replace(",", "", StringComparison.Ordinal);
        return !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                ? Refuse(NumberFault.NotANumber, start, at - start)
            : value > RoiLimits.MostAmount ? Refuse(NumberFault.TooLarge, start, at - start)
            : value != decimal.Round(value, 6) ? Refuse(NumberFault.TooFine, start, at - start)
            : null;
    }

    private static bool Grouped(string word)
    {
        var whole = word.Split('.')[0].Split(',');
        return whole.Length == 1 ? !word.Contains(',', StringComparison.Ordinal) : GroupsHold(whole, word);
    }

    private static bool GroupsHold(string[] whole, string word) =>
        whole[0].Length is >= 1 and <= 3
        && whole.Skip(1).All(group => group.Length == 3)
        && word.LastIndexOf(',') < (word.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? word.Length : point);

    private decimal Multiplier()
    {
        foreach (var (word, factor) in Multipliers)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                at += word.Length;
                return factor;
            }
        }

        return 1;
    }

    private NumberReading.Refused? Unit(RoiUnit unit, string unitName)
    {
        Blank();
        var start = at;
        var word = text[start..].TrimEnd();
        if (word.Length == 0)
        {
            return null;
        }

        bool Is(IEnumerable<string> words) => words.Any(one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase));

        var right = unit switch
        {
            RoiUnit.Yen => Is(Yen),
            RoiUnit.Percent => Is(Percent),
            _ => Is(Counts) || Is([unitName]),
        };
        return right ? null
            : Is(Yen) || Is(Percent) || Is(Counts) ? Refuse(NumberFault.WrongUnit, start, word.Length)
            : Refuse(NumberFault.NotANumber, start, word.Length);
    }

    private void Blank()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private NumberReading.Refused Refuse(NumberFault fault, int start, int length) => new(fault, start, length, typed.Substring(start, length));

    private static char Half(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\uFFE5' => '¥',
            '\u3000' => ' ',
            _ => c,
        };
}
