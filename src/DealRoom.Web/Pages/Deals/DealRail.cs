using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What stands beside a deal in few lines: whether a handover waits, what is known of BANT, what our own people noted.</summary>
public sealed record DealRail(Deal Deal)
{
    public StageSuggestion? Suggested { get; init; }
    public Handover? Waiting { get; init; }
    public bool MayAnswer { get; init; }
    public IReadOnlyList<BantEntry> Bant { get; init; } = [];
    public IReadOnlyList<(DealNote Note, string Author)> Notes { get; init; } = [];
    public bool SeesNotes { get; init; }

    public static async Task<DealRail> OfAsync(
        DealRoomDb db,
        Deal deal,
        ClaimsPrincipal user,
        DateTimeOffset now,
        DealTotals.Totals totals,
        CancellationToken ct
    )
    {
        var waiting = await db.Handovers.AsNoTracking().FirstOrDefaultAsync(h => h.DealId == deal.Id && h.State == HandoverState.Waiting, ct);
        var sees = user.SeesRingi();
        var notes = sees
            ? await db
                .DealNotes.AsNoTracking()
                .Where(n => n.DealId == deal.Id && n.Kind == NoteKind.Private)
                .OrderByDescending(n => n.At)
                .Take(2)
                .Join(db.Users, n => n.BySellerId, u => u.Id, (n, u) => new { Note = n, Author = u })
                .ToListAsync(ct)
            : [];
        return new(deal)
        {
            Suggested = await StageReading.OfAsync(db, deal, now, totals, ct),
            Waiting = waiting,
            MayAnswer = waiting is not null && user.MayAnswer(waiting),
            Bant = await BantReading.NowAsync(db, deal.Id, ct),
            Notes = [.. notes.OrderByDescending(n => n.Note.At).Select(n => (n.Note, n.Author.DisplayName))],
            SeesNotes = sees,
        };
    }
}
