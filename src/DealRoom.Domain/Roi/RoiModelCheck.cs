using DealRoom.Domain.Roi.Formulas;

namespace DealRoom.Domain.Roi;

/// <summary>What keeps a calculator from being published.</summary>
internal sealed class RoiModelCheck
{
    private readonly List<RoiFinding> findings = [];

    public static IReadOnlyList<RoiFinding> Of(RoiModel model)
    {
        var check = new RoiModelCheck();
        check.Frame(model);
        foreach (var input in model.Inputs)
        {
            check.Input(input, $"inputs.{input.Key}");
        }

        foreach (var line in model.Lines)
        {
            check.Line(line, $"lines.{line.Key}");
        }

        check.findings.AddRange(RoiFormulas.Read(model).Findings);
        return check.findings;
    }

    private void Frame(RoiModel model)
    {
        Within(model.HorizonYears, 1, RoiModel.MostYears, "horizonYears");
        Within(model.DiscountRate, 0, RoiModel.HighestRate, RoiModel.RateKey);
        Within(model.LowRate, 0, RoiModel.HighestRate, "lowRate");
        Within(model.HighRate, 0, RoiModel.HighestRate, "highRate");
        Spread(model.LowRate, model.HighRate, "lowRate");
        Within(model.TaxPercent, 0, 100, "taxPercent");
        Named(model.Name, "name");
        Add(model.Inputs.Count > RoiModel.MostInputs, RoiFault.TooMany, "inputs");
        Add(model.Lines.Count > RoiModel.MostLines, RoiFault.TooMany, "lines");
        Add(model.Lines.All(line => line.Kind == RoiLineKind.Soft), RoiFault.NoLines, "lines");
    }

    private void Input(RoiInput input, string field)
    {
        Add(!FormulaWords.IsName(input.Key) || input.Key == RoiModel.RateKey, RoiFault.BadKey, field + ".key");
        Named(input.Name, field + ".name");
        Long(input.Help, field + ".help");
        Long(input.Source, field + ".source");
        Within(input.Min, -RoiLimits.MostAmount, RoiLimits.MostAmount, field + ".min");
        Within(input.Max, -RoiLimits.MostAmount, RoiLimits.MostAmount, field + ".max");
        var (least, most) = (input.Min ?? -RoiLimits.MostAmount, input.Max ?? RoiLimits.MostAmount);
        Add(least > most, RoiFault.Reversed, field + ".min");
        Within(input.Default, least, most, field + ".default");
        Within(input.Low, least, most, field + ".low");
        Within(input.High, least, most, field + ".high");
        Spread(input.Low, input.High, field + ".low");
    }

    private void Line(RoiModelLine line, string field)
    {
        Add(!FormulaWords.IsName(line.Key) || line.Key == RoiModel.RateKey, RoiFault.BadKey, field + ".key");
        Named(line.Name, field + ".name");
        Long(line.Note, field + ".note");
        Within(line.OneOffYear, 0, RoiModel.MostYears, field + ".oneOffYear");
        Within(line.FromYear, 0, RoiModel.MostYears, field + ".fromYear");
        Within(line.ToYear, 0, RoiModel.MostYears, field + ".toYear");
        Add(line.ToYear < line.FromYear, RoiFault.Reversed, field + ".toYear");
        Add(line.Adoption.Count > RoiModel.MostYears, RoiFault.TooMany, field + ".adoption");
        Within(line.Risk, 0, 1, field + ".risk");
    }

    private void Spread(decimal? low, decimal? high, string field)
    {
        Add(low is null != high is null, RoiFault.HalfSpread, field);
        Add(low > high, RoiFault.Reversed, field);
    }

    private void Named(Phrase name, string field)
    {
        Add(string.IsNullOrWhiteSpace(name.Ja), RoiFault.NameMissing, field);
        Long(name, field);
    }

    private void Long(Phrase text, string field) =>
        Add(text.Ja.Length > RoiModel.MostCharacters || text.En.Length > RoiModel.MostCharacters, RoiFault.TooLong, field);

    private void Within(decimal? value, decimal least, decimal most, string field)
    {
        if (value < least || value > most)
        {
            findings.Add(new(RoiFault.OutOfRange, field, null, least, most));
        }
    }

    private void Add(bool wrong, RoiFault fault, string field)
    {
        if (wrong)
        {
            findings.Add(new(fault, field));
        }
    }
}
