using static DealRoom.Domain.Scoring.ModelRule;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// May a model be used? Every rule it breaks is named with its field; none = it may. A model that passes scores every history within 0..100,
/// and its bands cover every score once.
/// </summary>
public static class ScoreModelCheck
{
    private const double Most = 10_000,
        Tolerance = 1e-9;

    /// <summary>What is wrong with the numbers, in the order of <see cref="ModelFields"/>.</summary>
    public static IReadOnlyList<ModelFinding> Of(ScoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (Shape(model) is { } misshapen)
        {
            return [misshapen];
        }
        var found = ModelFields.All.Select(field => (field, Rule: OfOne(field, field.Of(model), model))).Where(f => f.Rule is not null);
        return [.. found.Select(f => new ModelFinding(f.field.Name, f.Rule!.Value)), .. Together(model)];
    }

    /// <summary>What is wrong with a segment.</summary>
    public static IReadOnlyList<ModelFinding> Of(ModelSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var found = new List<ModelFinding>();
        if (segment.MinEmployees < 0)
        {
            found.Add(new("segment.min", NotNegative));
        }
        if (segment.MaxEmployees < 0)
        {
            found.Add(new("segment.max", NotNegative));
        }
        if (segment.MinEmployees > segment.MaxEmployees)
        {
            found.Add(new("segment.max", SegmentOrder));
        }
        return found;
    }

    /// <summary>The rule one number breaks by itself; null when none.</summary>
    public static ModelRule? OfOne(ModelField field, double value, ScoreModel model)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(model);
        if (!double.IsFinite(value))
        {
            return NotANumber;
        }
        if (Math.Abs(value) > Most)
        {
            return TooLarge;
        }
        if (field.Whole && (value < 1 || value != Math.Truncate(value)))
        {
            return WholeFromOne;
        }
        return field.Group switch
        {
            "axes" => value is < 0 or > 1 ? Share : null,
            "bands" => field.Name.EndsWith("Days", StringComparison.Ordinal) ? null
            : value is <= 0 or > 100 ? LimitRange
            : null,
            "conditions" => field.Name == "highLayerActivity" ? (value is < 0 or > 1 ? Share : null)
            : value < 0 ? NotNegative
            : null,
            "decay" => field.Name == "ringiClockRate" ? (value is < 0 or > 1 ? Share : null)
            : field.Name == "activity.fullDays" ? (value < 0 ? NotNegative : null)
            : value <= 0 ? MoreThanZero
            : null,
            "points.views" or "points.materials" or "points.deeds" => value is < 0 or > 100 ? PointsRange : null,
            "views" => OfView(field.Name, value),
            "limits" => field.Name == "limits.personScore" ? (value is <= 0 or > 100 ? LimitRange : null)
            : value < 0 ? NotNegative
            : null,
            "roles" => OfRole(field.Name, value, model),
            "fit" => field.Name == "provisionalBelow" ? (value is < 0 or > 1 ? Share : null)
            : value < 0 ? NotNegative
            : null,
            _ => field.Name switch
            {
                "involvement.identifiedShare" => value is < 0 or > 1 ? Share : null,
                "involvement.breadthPersons" => value <= 0 ? MoreThanZero : null,
                _ => value < 0 ? NotNegative : null,
            },
        };
    }

    private static ModelRule? OfView(string name, double value) =>
        name switch
        {
            "repeatBonus" => value is < 0 or > 1 ? Share : null,
            "repeatResetDays" or "mergeMinutes" => value <= 0 ? MoreThanZero : null,
            _ when name.StartsWith("repeat.", StringComparison.Ordinal) => value is < 0 or > 1 ? Share : null,
            _ => value < 1 ? AtLeastOne : null,
        };

    private static ModelRule? OfRole(string name, double value, ScoreModel model) =>
        name switch
        {
            "roles.cap" => value is <= 0 or > 10 ? (value <= 0 ? MoreThanZero : TooLarge) : null,
            "roles.championFactor" or "roles.sponsorFactor" => value < 1 ? AtLeastOne : null,
            _ => value < 0 || value > model.Roles.Cap ? WithinCap : null,
        };

    // lists a hand-made file may have left empty or short: nothing else can be read before these are right
    private static ModelFinding? Shape(ScoreModel model) =>
        model.Views.Repeat.Count == 0 ? new("repeat.1", Empty)
        : model.Views.Steps.Count < ScoreModel.Default.Views.Steps.Count ? new("dwell.1.seconds", Empty)
        : null;

    private static List<ModelFinding> Together(ScoreModel model)
    {
        var found = new List<ModelFinding>();
        var (weights, fit, parts, limits) = (model.Weights, model.Fit, model.Involvement, model.Thresholds);
        Refuse(!Is(weights.Fit + weights.Temperature + weights.Involvement, 1), "weights.involvement", WeightsSum);
        Refuse(!Is(fit.Industry + fit.Size + fit.Title + fit.Needs + fit.History + fit.BudgetTiming, 100), "fit.budgetTiming", FitSum);
        Refuse(
            !Is(parts.Breadth + parts.DecisionLayer + parts.Champion + parts.Sponsor + parts.Departments, 100),
            "involvement.departments",
            InvolvementSum
        );
        Refuse(limits.TierHigh <= limits.TierMedium, "tierHigh", BandsOrder);
        Refuse(limits.HandoverRearm >= limits.Handover, "handoverRearm", RearmBelow);
        Refuse(limits.AlertRearm >= limits.Alert, "alertRearm", RearmBelow);
        Refuse(limits.NoResponseDays < limits.NeglectDays, "noResponseDays", DaysOrder);
        Refuse(limits.DelistReviewDays < limits.NoResponseDays, "delistReviewDays", DaysOrder);
        var repeat = model.Views.Repeat;
        for (var i = 1; i < repeat.Count; i++)
        {
            Refuse(repeat[i] > repeat[i - 1], $"repeat.{i + 1}", RepeatFalls);
        }
        var steps = model.Views.Steps;
        for (var i = 1; i < steps.Count; i++)
        {
            Refuse(steps[i].Seconds <= steps[i - 1].Seconds, $"dwell.{i + 1}.seconds", StepsGrow);
            Refuse(steps[i].Multiplier < steps[i - 1].Multiplier, $"dwell.{i + 1}.factor", StepsGrow);
        }
        return found;

        void Refuse(bool broken, string field, ModelRule rule)
        {
            if (broken)
            {
                found.Add(new(field, rule));
            }
        }
    }

    private static bool Is(double sum, double whole) => Math.Abs(sum - whole) < Tolerance;
}
