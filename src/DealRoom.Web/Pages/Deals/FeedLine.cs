using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Pages.Deals;

/// <summary>One line of 動きと理由: the steps of one view together, or what time took between two deeds.</summary>
public sealed record FeedLine(string Key, long Seq, IReadOnlyList<LedgerRow> Rows, double Delta, MemberId? HolderOf = null)
{
    /// <summary>What time took before it, too little for a line of its own.</summary>
    public double Waned { get; init; }

    /// <summary>The member was not known in this deal before.</summary>
    public bool Joined { get; init; }
    public LedgerRow Last => Rows[^1];
    public bool Quiet => Last.Cause == LedgerCause.Decay;
    public double Fit => Rows.Sum(r => r.DeltaFit);
    public double Temperature => Rows.Sum(r => r.DeltaTemperature);
    public double Involvement => Rows.Sum(r => r.DeltaInvolvement);
    public double Points => Rows.Sum(r => r.Points);
    public double Before => Rows[0].ScoreAfter - Rows[0].DeltaScore;
    public double After => Last.ScoreAfter;
}
