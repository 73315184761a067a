using System.Text.Json;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Formulas;
using DealRoom.Domain.Roi.Templates;

namespace DealRoom.Domain.Tests.Roi;

public sealed class RoiModelTests
{
    private static readonly Dictionary<string, decimal> Nothing = [];
    private static RoiModel Labour => RoiTemplates.Each["labour"];

    private static RoiInput Input(string key, decimal? value = 1) =>
        new()
        {
            Key = key,
            Name = new(key, key),
            Default = value,
        };

    private static RoiModelLine Line(string key, string formula, RoiLineKind kind = RoiLineKind.Benefit) =>
        new()
        {
            Key = key,
            Name = new("行" + key, ""),
            Formula = formula,
            Kind = kind,
        };

    private static RoiModel Model(IReadOnlyList<RoiInput> inputs, params RoiModelLine[] lines) =>
        new()
        {
            Name = new("試算", ""),
            Inputs = inputs,
            Lines = lines,
        };

    private static RoiAnswer Answer(RoiModel model, Dictionary<string, decimal>? typed = null) =>
        Assert.IsType<RoiReading.Computed>(model.Compute(typed ?? Nothing)).Answer;

    private static IReadOnlyList<RoiFinding> Refused(RoiModel model, Dictionary<string, decimal>? typed = null) =>
        Assert.IsType<RoiReading.Refused>(model.Compute(typed ?? Nothing)).Findings;

    [Fact]
    public void The_templates_have_nothing_wrong() => Assert.All(RoiTemplates.Each.Values, model => Assert.Empty(model.Check()));

    [Fact]
    public void A_model_survives_being_stored()
    {
        foreach (var model in RoiTemplates.Each.Values)
        {
            var again = JsonSerializer.Deserialize<RoiModel>(JsonSerializer.Serialize(model))!;
            Assert.Equal(JsonSerializer.Serialize(model), JsonSerializer.Serialize(again));
            Assert.Equal(Answer(model).Result.Npv, Answer(again).Result.Npv);
        }
    }

    [Fact]
    public void An_answer_names_every_assumption_and_whether_it_was_typed()
    {
        var answer = Answer(Labour, new() { ["hours"] = 4 });
        Assert.Equal(Labour.Inputs.Select(input => input.Key), answer.Assumptions.Select(one => one.Input.Key));
        Assert.Equal(["hours"], answer.Assumptions.Where(one => one.Typed).Select(one => one.Input.Key));
        Assert.All(answer.Assumptions, one => Assert.NotEmpty(one.Input.Source.Ja));
        Assert.Equal(9_240_000, answer.OtherBasis(answer.Result.TotalCost));
    }

    [Fact]
    public void Soft_benefits_are_listed_and_never_added()
    {
        var model = Model([], Line("a", "100"), Line("b", "1000", RoiLineKind.Soft), Line("c", "50", RoiLineKind.Cost));
        var answer = Answer(model);
        Assert.Equal(300, answer.Result.TotalBenefit);
        Assert.Equal(["b"], answer.Soft.Select(line => line.Key));
        Assert.DoesNotContain(answer.Lines, line => line.Line.Kind == RoiLineKind.Soft);
    }

    [Fact]
    public void Lines_fall_in_their_years_with_ramp_and_risk()
    {
        var line = Line("a", "100 × year") with { FromYear = 1, ToYear = 2, Adoption = ["50%"], Risk = 0.1m };
        var once = Line("c", "行a × 2", RoiLineKind.Cost) with { OneOffYear = 3, Risk = 0.1m };
        var answer = Answer(Model([], line, once));
        Assert.Equal([0, 45, 90, 0], answer.Lines[0].Adjusted);
        Assert.Equal([0, 0, 0, 660], answer.Lines[1].Adjusted);
        Assert.Equal(answer.Result.TotalBenefit, answer.Lines[0].Total);
        Assert.Equal(answer.Result.PvCost, answer.Lines[1].PresentValue);
    }

    [Fact]
    public void Lines_that_need_each_other_are_refused_with_the_place()
    {
        var model = Model([], Line("a", "1 + b"), Line("b", "2 × c"), Line("c", "a"), Line("d", "d"));
        var cycles = model.Check().Where(finding => finding.Formula?.Fault == FormulaFault.Cycle).ToList();
        Assert.Equal([("lines.c.formula", 0, "a"), ("lines.d.formula", 0, "d")], cycles.Select(c => (c.Field, c.Formula!.At, c.Formula.Part)));
        Assert.IsType<RoiReading.Refused>(model.Compute(Nothing));
    }

    [Fact]
    public void A_division_by_zero_names_the_line_and_the_part()
    {
        var finding = Assert.Single(Refused(Model([Input("x", 5)], Line("a", "100 ÷ (x − 5)"))));
        Assert.Equal(("lines.a.formula", FormulaFault.DivisionByZero, "x − 5"), (finding.Field, finding.Formula!.Fault, finding.Formula.Part));
    }

    [Fact]
    public void A_line_is_not_blamed_for_years_it_does_not_fall_in() =>
        Assert.Equal([0, 100, 50, 0], Answer(Model([], Line("a", "100 ÷ year") with { ToYear = 2 })).Result.CashFlow);

    [Fact]
    public void Typed_values_out_of_bounds_are_refused_beside_their_field()
    {
        Assert.Equal((RoiFault.OutOfRange, "hours"), One(Refused(Labour, new() { ["hours"] = -1 })));
        Assert.Equal((RoiFault.OutOfRange, "initial"), One(Refused(Labour, new() { ["initial"] = 10_000_000_000_000_000 })));
        Assert.Equal((RoiFault.OutOfRange, RoiModel.RateKey), One(Refused(Labour, new() { [RoiModel.RateKey] = -1 })));
        Assert.Equal((RoiFault.UnknownInput, "salary"), One(Refused(Labour, new() { ["salary"] = 1 })));
        Assert.Equal((RoiFault.OutOfRange, "horizonYears"), One(Refused(Labour with { HorizonYears = -3 })));
        Assert.Equal((RoiFault.ValueMissing, "x"), One(Refused(Model([Input("x", null)], Line("a", "x")))));
        Assert.Equal((RoiFault.TooLarge, "lines.a.formula"), One(Refused(Model([Input("x", 1e14m)], Line("a", "x × 100")))));

        static (RoiFault, string) One(IReadOnlyList<RoiFinding> findings) => (findings[0].Fault, findings[0].Field);
    }

    [Fact]
    public void A_badly_built_model_is_told_everything_at_once()
    {
        var model = Model(
            [Input("x") with { Min = 2, Max = 1 }, Input("x"), Input("1st"), Input("y") with { Low = 1 }],
            Line("a", "1 +") with
            {
                Risk = 2,
                OneOffYear = 11,
            }
        ) with
        {
            HorizonYears = 0,
            DiscountRate = -1,
        };
        var found = model.Check().Select(finding => $"{finding.Fault} {finding.Field}").ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "OutOfRange horizonYears",
                "OutOfRange discountRate",
                "Reversed inputs.x.min",
                "SameName inputs.x.key",
                "BadKey inputs.1st.key",
                "HalfSpread inputs.y.low",
                "OutOfRange lines.a.risk",
                "OutOfRange lines.a.oneOffYear",
                "Formula lines.a.formula",
            },
            found.ToHashSet()
        );
        Assert.Contains(Model([]).Check(), finding => finding.Fault == RoiFault.NoLines);
    }

    [Fact]
    public void Low_base_high_follow_the_widest_driver_and_low_is_the_worse()
    {
        var spread = Labour.Spread(Nothing)!;
        Assert.Equal("hours", spread.Swing.Driver);
        Assert.Equal(
            ["36か月", "約16か月", "約9か月"],
            new[] { spread.Low, spread.Base, spread.High }.Select(a => Figures.Payback(a.Result.PaybackMonths, "ja"))
        );
        var cost = Labour.Spread(Nothing, "annual")!;
        Assert.True(cost.LowIsHighValue);
        Assert.True(cost.Low.Result.Npv < cost.Base.Result.Npv && cost.Base.Result.Npv < cost.High.Result.Npv);
        Assert.Null(Labour.Spread(Nothing, "nobody"));
    }

    [Fact]
    public void A_base_of_the_readers_own_keeps_the_proportion_of_the_spread()
    {
        var swing = Labour.Sensitivity(new Dictionary<string, decimal> { ["hours"] = 6 }).Single(one => one.Driver == "hours");
        Assert.Equal((4m, 8m), (swing.Low, swing.High));
    }
}
