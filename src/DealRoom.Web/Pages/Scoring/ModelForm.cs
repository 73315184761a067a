using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>A draft as it was typed: what was typed stays, and what is wrong stands beside it.</summary>
public sealed class ModelForm
{
    public const string Prefix = "f:";
    const int MostIndustries = 50;

    readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);
    public ScoreModel Model { get; private set; } = ScoreModel.Default;
    public ModelSegment Segment { get; private set; } = ModelSegment.Everyone;
    public string Purpose { get; private set; } = "";
    public bool IsValid => Errors.Count == 0;

    public string Of(string name) => typed.GetValueOrDefault(name, "");

    /// <summary>The form of a kept version.</summary>
    public static ModelForm Of(ScoreModel model, ModelSegment segment, string purpose)
    {
        var form = new ModelForm
        {
            Model = model,
            Segment = segment,
            Purpose = purpose,
        };
        foreach (var field in ModelFields.All)
            form.typed[field.Name] = TypedDecimal.Show(field.Of(model));
        form.typed["segment.industries"] = string.Join('\n', segment.Industries);
        form.typed["segment.min"] = segment.MinEmployees?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        form.typed["segment.max"] = segment.MaxEmployees?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        form.typed["purpose"] = purpose;
        return form;
    }

    /// <summary>Reads what was typed over a version; a field that was not sent keeps its value.</summary>
    public static ModelForm Read(IFormCollection sent, ScoreModel from, IStringLocalizer texts)
    {
        var form = Of(from, ModelSegment.Everyone, "");
        foreach (var (name, values) in sent)
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && form.typed.ContainsKey(name[Prefix.Length..]))
                form.typed[name[Prefix.Length..]] = values.ToString();
        foreach (var field in ModelFields.All)
            form.Take(field, texts);
        if (form.IsValid)
            form.Refuse(ScoreModelCheck.Of(form.Model), texts);
        form.TakeSegment(texts);
        form.TakePurpose(texts);
        return form;
    }

    void Take(ModelField field, IStringLocalizer texts)
    {
        if (!TypedDecimal.TryRead(typed[field.Name], out var value))
            Errors[field.Name] = texts["model.rule.NotANumber"];
        else if (ScoreModelCheck.OfOne(field, value, Model) is { } rule && rule != ModelRule.WithinCap)
            Errors[field.Name] = texts["model.rule." + rule];
        else
            Model = field.With(Model, value);
    }

    void TakeSegment(IStringLocalizer texts)
    {
        var industries = new List<string>();
        foreach (
            var line in typed["segment.industries"].Split(['\n', '、', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            if (TypedText.CleanLine(line, 100) is TypedText.Accepted { Value.Length: > 0 } clean && industries.Count < MostIndustries)
                industries.Add(clean.Value);
            else
                Errors["segment.industries"] = texts["model.segment.industries.wrong"];
        Segment = new(industries, Count("segment.min", texts), Count("segment.max", texts));
        Refuse(ScoreModelCheck.Of(Segment), texts);
    }

    int? Count(string name, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(typed[name]))
            return null;
        if (TypedDecimal.TryRead(typed[name], out var value) && value == Math.Truncate(value) && Math.Abs(value) <= 10_000_000)
            return (int)value;
        Errors[name] = texts["model.rule.WholeFromOne"];
        return null;
    }

    void TakePurpose(IStringLocalizer texts)
    {
        switch (TypedText.CleanLine(typed["purpose"], 500))
        {
            case TypedText.Accepted accepted:
                Purpose = accepted.Value;
                break;
            case TypedText.TooLong:
                Errors["purpose"] = texts["shared.error.long", 500];
                break;
            default:
                Errors["purpose"] = texts["shared.error.not-text"];
                break;
        }
    }

    void Refuse(IEnumerable<ModelFinding> findings, IStringLocalizer texts)
    {
        foreach (var finding in findings)
            Errors.TryAdd(finding.Field, texts["model.rule." + finding.Rule]);
    }
}
