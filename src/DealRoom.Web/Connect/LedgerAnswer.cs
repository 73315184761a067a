using DealRoom.Domain.Scoring;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Connect;

/// <summary>One reason the score moved. Without <c>seq</c>: time since the last row, computed for this answer and stored nowhere.</summary>
public sealed record LedgerAnswer(
    long? Seq,
    DateTimeOffset At,
    string Cause,
    Guid? Signal,
    string? Member,
    string? Kind,
    double Points,
    double DeltaFit,
    double DeltaTemperature,
    double DeltaInvolvement,
    double DeltaScore,
    double ScoreAfter,
    int Model,
    BothLanguages Text
)
{
    internal static LedgerAnswer Of(LedgerRow row, long? seq, DealNames names) =>
        new(
            seq,
            row.At,
            NameOf(row.Cause),
            row.SignalId,
            row.Person?.Member()?.ToString(),
            row.Kind?.ToString(),
            row.Points,
            row.DeltaFit,
            row.DeltaTemperature,
            row.DeltaInvolvement,
            row.DeltaScore,
            row.ScoreAfter,
            row.Model,
            Sentences.Of(row, names)
        );

    static string NameOf(LedgerCause cause) =>
        cause switch
        {
            LedgerCause.Signal => "signal",
            LedgerCause.Decay => "decay",
            LedgerCause.Stage => "stage",
            LedgerCause.Committee => "committee",
            LedgerCause.Config => "config",
            LedgerCause.Override => "override",
            _ => "correction",
        };
}
