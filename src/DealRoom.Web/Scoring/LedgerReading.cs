using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>Reads a ledger page by page. Rows and the state that closes them are of one moment: read again when a fold came between.</summary>
public static class LedgerReading
{
    const int Tries = 5;

    public sealed record Page(IReadOnlyList<LedgerLine> Lines, string State, string Course, int Generation, bool IsLast);

    /// <summary>Null when folds kept coming between, or nothing was folded yet: ask again.</summary>
    public static async Task<Page?> ReadLedgerAsync(this DealRoomDb db, DealId deal, long after, int most, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await db.DealScores.AsNoTracking().FirstOrDefaultAsync(s => s.DealId == deal, ct) is not { } score)
                return null;
            var lines = await db
                .Ledger.AsNoTracking()
                .Where(l => l.DealId == deal && l.Seq > after && l.Seq <= score.LedgerSeq)
                .OrderBy(l => l.Seq)
                .Take(most + 1)
                .ToListAsync(ct);
            // rows that were there are only ever replaced together with the generation
            if (await db.DealScores.Where(s => s.DealId == deal).Select(s => s.Generation).FirstAsync(ct) != score.Generation)
                continue;
            return new(lines.Count > most ? lines[..most] : lines, score.State, score.Course, score.Generation, lines.Count <= most);
        }
        return null;
    }
}
