using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>The score at an instant, with everything it was made of.</summary>
public sealed record ScoreView
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of the score model.</summary>
    public required int Model { get; init; }

    /// <summary>D, unrounded.</summary>
    public required double Score { get; init; }

    /// <summary>D as shown: rounded half away from zero (T4).</summary>
    public required int Display { get; init; }

    /// <summary>What a hand adds to D.</summary>
    public required double ByHand { get; init; }

    /// <summary>What moves D by hand; null when nothing does.</summary>
    public required OverrideInForce? Override { get; init; }

    /// <summary>F, T and I, 0..100 each.</summary>
    public required AxisValues Axes { get; init; }

    /// <summary>The same times their shares: they sum to D less what a hand adds.</summary>
    public required AxisValues Weighted { get; init; }

    /// <summary>Share of the fit's weight that is known, 0..1.</summary>
    public required double FitCompleteness { get; init; }

    /// <summary>暫定: less than half of the fit is known.</summary>
    public required bool FitProvisional { get; init; }

    /// <summary>R, the weighted sum of the persons' scores.</summary>
    public required double WeightedSum { get; init; }

    /// <summary>The stage, null before any.</summary>
    public required DealStage? Stage { get; init; }

    /// <summary>The deal's clock runs slow.</summary>
    public required bool SlowClock { get; init; }

    /// <summary>The deal is closed, its score frozen.</summary>
    public required bool Closed { get; init; }

    /// <summary>優先度 and why.</summary>
    public required TierView Tier { get; init; }

    /// <summary>引き渡し: whether it is due, and for what.</summary>
    public required HandoverView Handover { get; init; }

    /// <summary>From when the buyer's silence counts.</summary>
    public required DateTimeOffset? QuietSince { get; init; }

    /// <summary>Everybody known, in the order they appeared.</summary>
    public required IReadOnlyList<PersonView> Persons { get; init; }

    /// <summary>F.</summary>
    public double Fit => Axes.Fit;

    /// <summary>T.</summary>
    public double Temperature => Axes.Temperature;

    /// <summary>I.</summary>
    public double Involvement => Axes.Involvement;

    /// <summary>The integer shown for a score: half away from zero; what lies within 1e-9 of a half is a half.</summary>
    public static int Shown(double score) => (int)Math.Round(Math.Round(score, 9), MidpointRounding.AwayFromZero);
}
