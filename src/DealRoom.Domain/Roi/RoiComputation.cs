using DealRoom.Domain.Roi.Formulas;

namespace DealRoom.Domain.Roi;

/// <summary>From a calculator and typed values to a case: values, lines year by year, totals.</summary>
internal sealed class RoiComputation
{
    private readonly RoiModel model;
    private readonly List<RoiFinding> findings = [];
    private readonly Dictionary<string, decimal> values = new(StringComparer.Ordinal);
    private readonly List<RoiAssumption> assumptions = [];
    private readonly Dictionary<string, (decimal[] Amounts, decimal[] Shares)> table = new(StringComparer.Ordinal);

    private RoiComputation(RoiModel model) => this.model = model;

    public static RoiReading Of(RoiModel model, IReadOnlyDictionary<string, decimal> typed)
    {
        var computation = new RoiComputation(model);
        computation.Take(typed);
        var rate = typed.TryGetValue(RoiModel.RateKey, out var own) ? own : model.DiscountRate;
        computation.Within(rate, 0, RoiModel.HighestRate, RoiModel.RateKey);
        computation.Within(model.HorizonYears, 1, RoiModel.MostYears, "horizonYears");
        foreach (var line in model.Lines)
        {
            computation.Within(line.Risk, 0, 1, $"lines.{line.Key}.risk");
        }

        var formulas = RoiFormulas.Read(model);
        computation.findings.AddRange(formulas.Findings);
        if (computation.findings.Count == 0)
        {
            computation.Years(formulas);
        }

        return computation.findings.Count > 0 ? new RoiReading.Refused(computation.findings) : computation.Guarded(rate);
    }

    private void Take(IReadOnlyDictionary<string, decimal> typed)
    {
        foreach (var key in typed.Keys.Where(key => key != RoiModel.RateKey && model.Inputs.All(input => input.Key != key)))
        {
            findings.Add(new(RoiFault.UnknownInput, key));
        }

        foreach (var input in model.Inputs)
        {
            if (RoiModel.ValueOf(input, typed) is not { } value)
            {
                findings.Add(new(RoiFault.ValueMissing, input.Key));
                continue;
            }

            Within(value, input.Min ?? -RoiLimits.MostAmount, input.Max ?? RoiLimits.MostAmount, input.Key);
            values[input.Key] = value;
            assumptions.Add(new(input, value, typed.ContainsKey(input.Key)));
        }
    }

    private void Years(RoiFormulas formulas)
    {
        foreach (var line in model.Lines)
        {
            table[line.Key] = (new decimal[model.HorizonYears + 1], new decimal[model.HorizonYears + 1]);
        }

        for (var year = 0; year <= model.HorizonYears && findings.Count == 0; year++)
        {
            values[RoiModel.YearKey] = year;
            foreach (var line in formulas.Order.Where(line => line.Amount is not null))
            {
                Line(line, year);
            }
        }
    }

    private void Line(RoiLineFormulas formulas, int year)
    {
        var line = formulas.Line;
        var needed = line.FallsIn(year);
        var (amounts, shares) = table[line.Key];
        var amount = Evaluate(formulas.Amount!, $"lines.{line.Key}.formula", needed);
        // of others a line is asked even in years it does not fall in itself; what cannot be computed there is nobody's mistake
        values[line.Key] = amount ?? 0;
        if (!needed || amount is null)
        {
            return;
        }

        amounts[year] = amount.Value;
        shares[year] = 1;
        if (formulas.Adoption.Count > 0 && year > 0)
        {
            var n = Math.Min(year, formulas.Adoption.Count) - 1;
            shares[year] = Evaluate(formulas.Adoption[n], $"lines.{line.Key}.adoption.{n}", needed) ?? 0;
        }

        Guarded(line, () => amounts[year] * shares[year]);
    }

    private void Guarded(RoiModelLine line, Func<decimal> amount)
    {
        var field = $"lines.{line.Key}.formula";
        try
        {
            if (Math.Abs(amount()) > RoiLimits.MostAmount)
            {
                findings.Add(new(RoiFault.TooLarge, field, null, null, RoiLimits.MostAmount));
            }
        }
        catch (OverflowException)
        {
            findings.Add(new(RoiFault.TooLarge, field, null, null, RoiLimits.MostAmount));
        }
    }

    private decimal? Evaluate(Formula formula, string field, bool needed)
    {
        switch (formula.Evaluate(values))
        {
            case FormulaValue.Computed computed:
                return computed.Value;
            case FormulaValue.Refused refused when needed:
                findings.Add(new(RoiFault.Formula, field, refused.Finding));
                return null;
            default:
                return null;
        }
    }

    // a cost of a billionth of a yen makes a share that no figure holds
    private RoiReading Guarded(decimal rate)
    {
        try
        {
            return Answer(rate);
        }
        catch (OverflowException)
        {
            return new RoiReading.Refused([new(RoiFault.TooLarge, "lines", null, null, RoiLimits.MostAmount)]);
        }
    }

    private RoiReading.Computed Answer(decimal rate)
    {
        var lines = model.Lines.Where(line => line.Kind != RoiLineKind.Soft).Select(line => Figures(line, rate)).ToList();
        var one = new RoiCase(rate, Of(lines, RoiLineKind.Benefit), Of(lines, RoiLineKind.Cost));
        return new(
            new RoiAnswer
            {
                Model = model,
                DiscountRate = rate,
                Case = one,
                Result = one.Compute(),
                Lines = lines,
                Soft = [.. model.Lines.Where(line => line.Kind == RoiLineKind.Soft)],
                Assumptions = assumptions,
            }
        );
    }

    private static List<RoiLine> Of(IEnumerable<RoiLineFigures> lines, RoiLineKind kind) =>
        [.. lines.Where(line => line.Line.Kind == kind).Select(line => new RoiLine(line.Line.Name.Ja, line.Flows, line.Line.Risk))];

    private RoiLineFigures Figures(RoiModelLine line, decimal rate)
    {
        var (amounts, shares) = table[line.Key];
        decimal[] flows = [.. amounts.Zip(shares, (amount, share) => amount * share)];
        var factor = line.Kind == RoiLineKind.Benefit ? 1 - line.Risk : 1 + line.Risk;
        decimal[] adjusted = [.. flows.Select(flow => flow * factor)];
        return new(line, amounts, shares, flows, adjusted, adjusted.Sum(), CashFlow.PresentValue(adjusted, rate));
    }

    private void Within(decimal value, decimal least, decimal most, string field)
    {
        if (value < least || value > most)
        {
            findings.Add(new(RoiFault.OutOfRange, field, null, least, most));
        }
    }
}
