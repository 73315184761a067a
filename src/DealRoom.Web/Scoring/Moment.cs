using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;

namespace DealRoom.Web.Scoring;

/// <summary>One line of the live feed as the hub and the API give it.</summary>
public sealed record Moment(
    long Seq,
    DateTimeOffset At,
    string Kind,
    string Deal,
    string? Member,
    string? Asset,
    int? Page,
    double? Score,
    int? Display,
    string? Tier,
    double? Delta,
    BothLanguages Text
)
{
    public static Moment Of(MomentRow row, DealNames names) =>
        new(
            row.Seq,
            row.At,
            KindOf(row),
            row.DealId.ToString(),
            row.MemberId?.ToString(),
            row.Asset.Length > 0 ? row.Asset : null,
            row.Page,
            row.Score,
            row.Score is { } score ? ScoreView.Shown(score) : null,
            row.Tier is { } tier ? TierNames.Of(tier) : null,
            row.Delta,
            Sentences.Of(row, names)
        );

    static string KindOf(MomentRow row) =>
        row.Kind switch
        {
            MomentKind.Signal when row.Signal is { } kind => kind.ToString(),
            MomentKind.Reading => "reading",
            MomentKind.Stage => "stage",
            MomentKind.Committee => "committee",
            MomentKind.Correction => "correction",
            _ => "signal",
        };
}
