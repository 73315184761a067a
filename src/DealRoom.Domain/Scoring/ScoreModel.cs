using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// Every number of the score, under a version. Never changed in place: a published model has a new version, and each ledger row
/// names the one it was written under (R106–R110 are the seed's points; the rest are defaults). The rules are told in score.md.
/// </summary>
public sealed record ScoreModel
{
    /// <summary>Version 1, as shipped.</summary>
    public static ScoreModel Default { get; } = new();

    /// <summary>The version the ledger rows name.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Days of the deal's clock in which a person's score halves.</summary>
    public double HalfLifeDays { get; init; } = 45;

    /// <summary>Speed of the deal's clock while a ringi circulates (T34).</summary>
    public double RingiClockRate { get; init; } = 0.5;

    /// <summary>The weighted sum R at which the temperature is 50.</summary>
    public double DealHalfSaturation { get; init; } = 60;

    /// <summary>Shares of the three axes.</summary>
    public AxisWeights Weights { get; init; } = new(0.20, 0.50, 0.30);

    /// <summary>Weights of the fit items.</summary>
    public FitWeights Fit { get; init; } = new(25, 20, 15, 20, 10, 10);

    /// <summary>Known weight below which the fit is 暫定, share of 1.</summary>
    public double ProvisionalBelow { get; init; } = 0.5;

    /// <summary>Parts of involvement.</summary>
    public InvolvementParts Involvement { get; init; } = new(30, 6, 25, 20, 10, 15, 0.3);

    /// <summary>How activity fades.</summary>
    public ActivityModel Activity { get; init; } = new(14, 30);

    /// <summary>How much each person counts.</summary>
    public RoleWeights Roles { get; init; } = new();

    /// <summary>How views pay.</summary>
    public ViewModel Views { get; init; } = new();

    /// <summary>Caps.</summary>
    public PointLimits Limits { get; init; } = new();

    /// <summary>Limits of the rules on top.</summary>
    public ScoreThresholds Thresholds { get; init; } = new();

    /// <summary>Points per kind; a kind not listed is worth 0.</summary>
    public IReadOnlyDictionary<SignalKind, double> Points { get; init; } = DefaultPoints();

    /// <summary>The points of a kind before any rule.</summary>
    public double PointsOf(SignalKind kind) => Points.GetValueOrDefault(kind);

    /// <summary>A temperature for a weighted sum: 100·(1 − 2^(−R/K)).</summary>
    public double TemperatureOf(double weightedSum) => 100 * (1 - Math.Pow(2, -weightedSum / DealHalfSaturation));

    /// <summary>What is left of 1 point after this many days of the deal's clock.</summary>
    public double Remaining(double days) => Math.Pow(2, -days / HalfLifeDays);

    private static System.Collections.ObjectModel.ReadOnlyDictionary<SignalKind, double> DefaultPoints() =>
        new(
            new Dictionary<SignalKind, double>
            {
                [SignalKind.PricingView] = 10,
                [SignalKind.CaseView] = 8,
                [SignalKind.BlogView] = 3,
                [SignalKind.ProductView] = 5,
                [SignalKind.ProposalView] = 8,
                [SignalKind.SecurityView] = 8,
                [SignalKind.RingiView] = 10,
                [SignalKind.ContractView] = 12,
                [SignalKind.ArchiveView] = 8,
                [SignalKind.GuideDownload] = 15,
                [SignalKind.ReportDownload] = 8,
                [SignalKind.BeginnerDownload] = 5,
                [SignalKind.FileDownload] = 0,
                [SignalKind.RoiRun] = 12,
                [SignalKind.RingiExport] = 25,
                [SignalKind.Forward] = 15,
                [SignalKind.MemberJoined] = 5,
                [SignalKind.QuestionAsked] = 5,
                [SignalKind.DemoWebinar] = 20,
                [SignalKind.TrendWebinar] = 12,
                [SignalKind.WebinarQuestion] = 5,
                [SignalKind.GeneralInquiry] = 30,
                [SignalKind.DemoRequest] = 50,
                [SignalKind.QuoteRequest] = 60,
                [SignalKind.DeclaredIntent] = 20,
                [SignalKind.DeclaredResearch] = 5,
                [SignalKind.MeetingAttended] = 10,
                [SignalKind.CallOrMail] = 3,
            }
        );
}
