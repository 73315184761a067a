using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Meetings, calls, mails, interviews and internal notes of one deal, newest first (R38, R113).</summary>
public sealed class NotesModel(DealRoomDb db) : DealPage(db)
{
    const int Most = 100;

    public NoteKind? Kind { get; private set; }
    public IReadOnlyList<DealNote> Notes { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Sellers { get; private set; } = null!;
    public DealNames Names { get; private set; } = null!;
    public IReadOnlyList<NoteKind> Kinds => [.. Enum.GetValues<NoteKind>().Where(k => k != NoteKind.Private || User.SeesRingi())];

    public async Task<IActionResult> OnGetAsync(Guid id, string? kind, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        Kind = Enum.TryParse<NoteKind>(kind, out var known) && Kinds.Contains(known) ? known : null;
        var (only, sees) = (Kind, User.SeesRingi());
        Notes = await Db
            .DealNotes.AsNoTracking()
            .Where(n => n.DealId == Deal.Id && (only == null || n.Kind == only) && (sees || n.Kind != NoteKind.Private))
            .OrderByDescending(n => n.At)
            .Take(Most)
            .ToListAsync(ct);
        Sellers = await Db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        Names = await DealNames.OfAsync(Db, Deal.Id, ct);
        return Page();
    }
}
