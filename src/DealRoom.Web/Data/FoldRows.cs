using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Data;

/// <summary>What one step of the fold writes, in the order it was made.</summary>
public sealed class FoldWrites
{
    public List<LedgerLine> Ledger { get; } = [];
    public List<ScoreCheckpoint> Checkpoints { get; } = [];
    public List<(DealScoreRow Row, bool Known)> Scores { get; } = [];
    public List<MomentRow> Moments { get; } = [];
    public List<DecisionRow> Decisions { get; } = [];
}

/// <summary>Writes a step of the fold within the transaction the context is in.</summary>
public class FoldRows
{
    public virtual async Task WriteAsync(DealRoomDb db, FoldWrites writes, CancellationToken ct)
    {
        db.Ledger.AddRange(writes.Ledger);
        db.ScoreCheckpoints.AddRange(writes.Checkpoints);
        db.DealScores.UpdateRange(writes.Scores.Where(s => s.Known).Select(s => s.Row));
        db.DealScores.AddRange(writes.Scores.Where(s => !s.Known).Select(s => s.Row));
        db.Moments.AddRange(writes.Moments);
        db.Decisions.AddRange(writes.Decisions);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
