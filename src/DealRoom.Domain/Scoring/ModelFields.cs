using DealRoom.Domain.Signals;
using static DealRoom.Domain.Scoring.ModelOrigin;

namespace DealRoom.Domain.Scoring;

/// <summary>Every number of a model, in the order people read them. What is not listed here can't be changed by hand.</summary>
public static class ModelFields
{
    private static readonly SignalKind[] SeedPoints =
    [
        SignalKind.PricingView,
        SignalKind.CaseView,
        SignalKind.BlogView,
        SignalKind.GuideDownload,
        SignalKind.ReportDownload,
        SignalKind.BeginnerDownload,
        SignalKind.DemoWebinar,
        SignalKind.TrendWebinar,
        SignalKind.ArchiveView,
        SignalKind.GeneralInquiry,
        SignalKind.DemoRequest,
        SignalKind.QuoteRequest,
    ];

    /// <summary>All fields.</summary>
    public static IReadOnlyList<ModelField> All { get; } =
    [.. Axes(), .. Bands(), .. Conditions(), .. Clocks(), .. Points(), .. Views(), .. Limits(), .. Roles(), .. Fit(), .. Involvement()];

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, ModelField> ByName { get; } = All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The fields whose values two models do not share.</summary>
    public static IReadOnlyList<ModelField> Between(ScoreModel one, ScoreModel other) => [.. All.Where(f => !f.Of(one).Equals(f.Of(other)))];

    private static IEnumerable<ModelField> Axes() =>
        [
            new("weights.fit", "axes", Default, m => m.Weights.Fit, (m, v) => m with { Weights = m.Weights with { Fit = v } }),
            new(
                "weights.temperature",
                "axes",
                Default,
                m => m.Weights.Temperature,
                (m, v) => m with { Weights = m.Weights with { Temperature = v } }
            ),
            new(
                "weights.involvement",
                "axes",
                Default,
                m => m.Weights.Involvement,
                (m, v) => m with { Weights = m.Weights with { Involvement = v } }
            ),
        ];

    private static IEnumerable<ModelField> Bands() =>
        [
            Limit("tierHigh", Seed, t => t.TierHigh, (t, v) => t with { TierHigh = v }),
            Limit("tierMedium", Seed, t => t.TierMedium, (t, v) => t with { TierMedium = v }),
            Limit("handover", Seed, t => t.Handover, (t, v) => t with { Handover = v }),
            Limit("handoverRearm", Default, t => t.HandoverRearm, (t, v) => t with { HandoverRearm = v }),
            Limit("alert", Seed, t => t.Alert, (t, v) => t with { Alert = v }),
            Limit("alertRearm", Default, t => t.AlertRearm, (t, v) => t with { AlertRearm = v }),
            new("surgeDelta", "bands", Seed, m => m.Thresholds.SurgeDelta, (m, v) => m with { Thresholds = m.Thresholds with { SurgeDelta = v } }),
            Limit("surgeDays", Default, t => t.SurgeDays, (t, v) => t with { SurgeDays = v }),
            Limit("neglectDays", Seed, t => t.NeglectDays, (t, v) => t with { NeglectDays = v }),
            Limit("noResponseDays", Seed, t => t.NoResponseDays, (t, v) => t with { NoResponseDays = v }),
            Limit("silenceDays", Seed, t => t.SilenceDays, (t, v) => t with { SilenceDays = v }),
            Limit("delistReviewDays", Seed, t => t.DelistReviewDays, (t, v) => t with { DelistReviewDays = v }),
        ];

    private static IEnumerable<ModelField> Conditions() =>
        [
            Condition("highInquiryDays", t => t.HighInquiryDays, (t, v) => t with { HighInquiryDays = v }),
            Condition("highWebinarDays", t => t.HighWebinarDays, (t, v) => t with { HighWebinarDays = v }),
            Condition("highDownloads", t => t.HighDownloads, (t, v) => t with { HighDownloads = Int(v) }) with
            {
                Whole = true,
            },
            Condition("highDownloadDays", t => t.HighDownloadDays, (t, v) => t with { HighDownloadDays = v }),
            Condition("highLayerActivity", t => t.HighLayerActivity, (t, v) => t with { HighLayerActivity = v }),
            Condition("highMeetingDays", t => t.HighMeetingDays, (t, v) => t with { HighMeetingDays = v }),
            Condition("highViews", t => t.HighViews, (t, v) => t with { HighViews = Int(v) }) with
            {
                Whole = true,
            },
            Condition("highViewDays", t => t.HighViewDays, (t, v) => t with { HighViewDays = v }),
            Condition("sameHotActionDays", t => t.SameHotActionDays, (t, v) => t with { SameHotActionDays = v }),
            Condition("alertHoursApart", t => t.AlertHoursApart, (t, v) => t with { AlertHoursApart = v }),
        ];

    private static IEnumerable<ModelField> Clocks() =>
        [
            new("halfLifeDays", "decay", Default, m => m.HalfLifeDays, (m, v) => m with { HalfLifeDays = v }),
            new("ringiClockRate", "decay", Default, m => m.RingiClockRate, (m, v) => m with { RingiClockRate = v }),
            new("dealHalfSaturation", "decay", Default, m => m.DealHalfSaturation, (m, v) => m with { DealHalfSaturation = v }),
            new("activity.fullDays", "decay", Seed, m => m.Activity.FullDays, (m, v) => m with { Activity = m.Activity with { FullDays = v } }),
            new(
                "activity.halfLifeDays",
                "decay",
                Default,
                m => m.Activity.HalfLifeDays,
                (m, v) => m with { Activity = m.Activity with { HalfLifeDays = v } }
            ),
        ];

    private static IEnumerable<ModelField> Points() =>
        Enum.GetValues<SignalKind>()
            .Select(kind => new ModelField(
                "points." + kind,
                kind.IsView() ? "points.views"
                    : kind
                        is SignalKind.GuideDownload
                            or SignalKind.ReportDownload
                            or SignalKind.BeginnerDownload
                            or SignalKind.FileDownload
                            or SignalKind.DemoWebinar
                            or SignalKind.TrendWebinar
                            or SignalKind.WebinarQuestion
                        ? "points.materials"
                    : "points.deeds",
                SeedPoints.Contains(kind) ? Seed : Default,
                m => m.PointsOf(kind),
                (m, v) => m with { Points = new Dictionary<SignalKind, double>(m.Points) { [kind] = v } }
            ));

    private static IEnumerable<ModelField> Views()
    {
        for (var i = 0; i < ScoreModel.Default.Views.Repeat.Count; i++)
        {
            var n = i;
            yield return new(
                $"repeat.{n + 1}",
                "views",
                Default,
                m => n < m.Views.Repeat.Count ? m.Views.Repeat[n] : m.Views.Repeat[^1],
                (m, v) => m with { Views = m.Views with { Repeat = Put(m.Views.Repeat, n, v) } }
            );
        }
        yield return new("repeatBonus", "views", Default, m => m.Views.RepeatBonus, (m, v) => m with { Views = m.Views with { RepeatBonus = v } });
        yield return new(
            "repeatResetDays",
            "views",
            Default,
            m => m.Views.RepeatResetDays,
            (m, v) => m with { Views = m.Views with { RepeatResetDays = v } }
        );
        yield return new("mergeMinutes", "views", Default, m => m.Views.MergeMinutes, (m, v) => m with { Views = m.Views with { MergeMinutes = v } });
        for (var i = 0; i < ScoreModel.Default.Views.Steps.Count; i++)
        {
            var n = i;
            yield return new(
                $"dwell.{n + 1}.seconds",
                "views",
                Default,
                m => m.Views.Steps[n].Seconds,
                (m, v) => m with { Views = m.Views with { Steps = Put(m.Views.Steps, n, m.Views.Steps[n] with { Seconds = Int(v) }) } }
            )
            {
                Whole = true,
            };
            yield return new(
                $"dwell.{n + 1}.factor",
                "views",
                Default,
                m => m.Views.Steps[n].Multiplier,
                (m, v) => m with { Views = m.Views with { Steps = Put(m.Views.Steps, n, m.Views.Steps[n] with { Multiplier = v }) } }
            );
        }
    }

    private static IEnumerable<ModelField> Limits() =>
        [
            Cap("personScore", l => l.PersonScore, (l, v) => l with { PersonScore = v }),
            Cap("perDayAndKind", l => l.PerDayAndKind, (l, v) => l with { PerDayAndKind = Int(v) }) with
            {
                Whole = true,
            },
            Cap("forwardsPerWeek", l => l.ForwardsPerWeek, (l, v) => l with { ForwardsPerWeek = Int(v) }) with
            {
                Whole = true,
            },
            Cap("callOrMailPointsPerWeek", l => l.CallOrMailPointsPerWeek, (l, v) => l with { CallOrMailPointsPerWeek = v }),
            Cap("sameDownloadDays", l => l.SameDownloadDays, (l, v) => l with { SameDownloadDays = v }),
            Cap("sameInquiryDays", l => l.SameInquiryDays, (l, v) => l with { SameInquiryDays = v }),
            Cap("secondDownloadDays", l => l.SecondDownloadDays, (l, v) => l with { SecondDownloadDays = v }),
            Cap("secondDownloadBonus", l => l.SecondDownloadBonus, (l, v) => l with { SecondDownloadBonus = v }),
        ];

    private static IEnumerable<ModelField> Roles() =>
        [
            Role("decider", r => r.Decider, (r, v) => r with { Decider = v }),
            Role("influencer", r => r.Influencer, (r, v) => r with { Influencer = v }),
            Role("buyer", r => r.Buyer, (r, v) => r with { Buyer = v }),
            Role("initiator", r => r.Initiator, (r, v) => r with { Initiator = v }),
            Role("gatekeeper", r => r.Gatekeeper, (r, v) => r with { Gatekeeper = v }),
            Role("user", r => r.User, (r, v) => r with { User = v }),
            Role("unknown", r => r.Unknown, (r, v) => r with { Unknown = v }),
            Role("executiveTitle", r => r.ExecutiveTitle, (r, v) => r with { ExecutiveTitle = v }),
            Role("departmentHeadTitle", r => r.DepartmentHeadTitle, (r, v) => r with { DepartmentHeadTitle = v }),
            Role("sectionHeadTitle", r => r.SectionHeadTitle, (r, v) => r with { SectionHeadTitle = v }),
            Role("staffTitle", r => r.StaffTitle, (r, v) => r with { StaffTitle = v }),
            Role("championFactor", r => r.ChampionFactor, (r, v) => r with { ChampionFactor = v }),
            Role("sponsorFactor", r => r.SponsorFactor, (r, v) => r with { SponsorFactor = v }),
            Role("cap", r => r.Cap, (r, v) => r with { Cap = v }),
            Role("unidentified", r => r.Unidentified, (r, v) => r with { Unidentified = v }),
        ];

    private static IEnumerable<ModelField> Fit() =>
        [
            Item("industry", f => f.Industry, (f, v) => f with { Industry = v }),
            Item("size", f => f.Size, (f, v) => f with { Size = v }),
            Item("title", f => f.Title, (f, v) => f with { Title = v }),
            Item("needs", f => f.Needs, (f, v) => f with { Needs = v }),
            Item("history", f => f.History, (f, v) => f with { History = v }),
            Item("budgetTiming", f => f.BudgetTiming, (f, v) => f with { BudgetTiming = v }),
            new("provisionalBelow", "fit", Default, m => m.ProvisionalBelow, (m, v) => m with { ProvisionalBelow = v }),
        ];

    private static IEnumerable<ModelField> Involvement() =>
        [
            Part("breadth", p => p.Breadth, (p, v) => p with { Breadth = v }),
            Part("decisionLayer", p => p.DecisionLayer, (p, v) => p with { DecisionLayer = v }),
            Part("champion", p => p.Champion, (p, v) => p with { Champion = v }),
            Part("sponsor", p => p.Sponsor, (p, v) => p with { Sponsor = v }),
            Part("departments", p => p.Departments, (p, v) => p with { Departments = v }),
            Part("breadthPersons", p => p.BreadthPersons, (p, v) => p with { BreadthPersons = v }) with
            {
                Origin = Seed,
            },
            Part("identifiedShare", p => p.IdentifiedShare, (p, v) => p with { IdentifiedShare = v }),
        ];

    private static ModelField Limit(
        string name,
        ModelOrigin origin,
        Func<ScoreThresholds, int> of,
        Func<ScoreThresholds, int, ScoreThresholds> with
    ) => new(name, "bands", origin, m => of(m.Thresholds), (m, v) => m with { Thresholds = with(m.Thresholds, Int(v)) }) { Whole = true };

    private static ModelField Condition(string name, Func<ScoreThresholds, double> of, Func<ScoreThresholds, double, ScoreThresholds> with) =>
        new(name, "conditions", Default, m => of(m.Thresholds), (m, v) => m with { Thresholds = with(m.Thresholds, v) });

    private static ModelField Cap(string name, Func<PointLimits, double> of, Func<PointLimits, double, PointLimits> with) =>
        new("limits." + name, "limits", Default, m => of(m.Limits), (m, v) => m with { Limits = with(m.Limits, v) });

    private static ModelField Role(string name, Func<RoleWeights, double> of, Func<RoleWeights, double, RoleWeights> with) =>
        new("roles." + name, "roles", Default, m => of(m.Roles), (m, v) => m with { Roles = with(m.Roles, v) });

    private static ModelField Item(string name, Func<FitWeights, double> of, Func<FitWeights, double, FitWeights> with) =>
        new("fit." + name, "fit", Default, m => of(m.Fit), (m, v) => m with { Fit = with(m.Fit, v) });

    private static ModelField Part(string name, Func<InvolvementParts, double> of, Func<InvolvementParts, double, InvolvementParts> with) =>
        new("involvement." + name, "involvement", Default, m => of(m.Involvement), (m, v) => m with { Involvement = with(m.Involvement, v) });

    private static T[] Put<T>(IReadOnlyList<T> list, int at, T value) => [.. list.Select((one, i) => i == at ? value : one)];

    // the check refuses what is no whole number before it comes here
    private static int Int(double value) => double.IsFinite(value) ? (int)Math.Clamp(Math.Round(value), int.MinValue, int.MaxValue) : 0;
}
