using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// A seller says who was behind a reading: a person after all, or one of our own. The log keeps what it has; the deal is folded again, and what was
/// decided before stays decided.
/// </summary>
public sealed class JudgeReading(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public async Task<Outcome<DealId>> DoAsync(DealId id, Guid subject, RowClass verdict, ClaimsPrincipal by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is null)
            return new Outcome<DealId>.NotThere();
        if (!await db.Signals.AnyAsync(s => s.DealId == id && s.Cause == RowCause.Signal && (s.Id == subject || s.ViewId == subject), ct))
            return new Outcome<DealId>.NotThere();
        db.RowVerdicts.Add(
            new RowVerdict
            {
                Id = Guid.CreateVersion7(now),
                DealId = id,
                Subject = subject,
                Class = verdict,
                SellerId = by.SellerId(),
                At = now,
            }
        );
        await journal.CommitAsync(transaction, [DealRows.Reclassified(id, now)], ct);
        return new Outcome<DealId>.Done(id);
    }
}
