using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>A column of a form: a field's text, or one of its figures as digits alone.</summary>
/// <param name="Header">The form's own name of the column.</param>
/// <param name="Field">The field.</param>
/// <param name="Number">Which figure of the field, from 0, raw; null = the text.</param>
public sealed record RingiColumn(string Header, RingiField Field, int? Number = null);

/// <summary>Which fields go where in a buyer's own approval tool (R58): one row, a header and the values. Edited per buyer.</summary>
/// <param name="Key">Names the form.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record RingiForm(string Key, Phrase Name, IReadOnlyList<RingiColumn> Columns)
{
    /// <summary>Every field as text.</summary>
    public static RingiForm PlainText { get; } =
        new("text", new("テキスト", "Plain text"), [.. RingiFields.Each.Select(rule => new RingiColumn(rule.Name.Ja, rule.Field))]);

    /// <summary>kintone: texts of several lines, and amounts in numeric fields, which take half-width digits without commas.</summary>
    public static RingiForm Kintone { get; } =
        new(
            "kintone",
            new("kintone(CSV)", "kintone (CSV)"),
            [
                .. PlainText.Columns.Where(column => column.Field is not (RingiField.Drafter or RingiField.End)),
                new("初期費用(税抜)", RingiField.Cost, 0),
                new("年額費用(税抜)", RingiField.Cost, 1),
                new("契約期間総額(税抜)", RingiField.Cost, 2),
                new("契約期間総額(税込)", RingiField.Cost, 3),
            ]
        );

    /// <summary>The values of the row, one per column; a figure that is not known is empty.</summary>
    public IReadOnlyList<string> Row(IReadOnlyList<RingiEntry> entries, IReadOnlyList<RingiNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(numbers);
        return [.. Columns.Select(Value)];

        string Value(RingiColumn column) =>
            column.Number is { } n
                ? numbers.Where(number => number.Field == column.Field).ElementAtOrDefault(n)?.Raw ?? ""
                : new CopyBlock(column.Field, entries.FirstOrDefault(entry => entry.Field == column.Field)?.Text ?? "").Text;
    }
}
