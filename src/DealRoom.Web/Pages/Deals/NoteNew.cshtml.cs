using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Writes a note of one kind; what counts for the score is said beside the button.</summary>
public sealed class NoteNewModel(DealRoomDb db, WriteNote write, TimeProvider clock, IStringLocalizer texts) : DealPage(db)
{
    [BindProperty]
    public NoteForm Input { get; set; } = new();
    public NoteKind Kind { get; private set; }
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public IReadOnlyList<string> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string? kind, CancellationToken ct)
    {
        if (!await ReadAsync(id, kind, ct))
            return NotFound();
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);
        (Input.Day, Input.Time) = (
            DealDays.Input(DateOnly.FromDateTime(now.DateTime)),
            now.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? kind, CancellationToken ct)
    {
        if (!await ReadAsync(id, kind, ct))
            return NotFound();
        var input = Input.Read(Kind, ModelState, texts, Zone);
        if (!ModelState.IsValid)
            return Page();
        switch (await write.DoAsync(Deal.Id, input, User, ct))
        {
            case Outcome<Guid>.Done:
                Done = texts["notes.done"];
                return Redirect($"/deals/{id}/notes");
            case Outcome<Guid>.Refused refused:
                ModelState.Take(refused.Slips, NoteForm.Names, texts);
                return Page();
            default:
                return NotFound();
        }
    }

    async Task<bool> ReadAsync(Guid id, string? kind, CancellationToken ct)
    {
        Kind = Enum.TryParse<NoteKind>(kind, out var known) && Enum.IsDefined(known) ? known : NoteKind.Meeting;
        if ((Kind == NoteKind.Private && !User.SeesRingi()) || !await FoundAsync(id, ct))
            return false;
        Members = await Db.Members.AsNoTracking().Where(m => m.DealId == Deal.Id && m.LeftAt == null).OrderBy(m => m.CreatedAt).ToListAsync(ct);
        Programmes = await Db.DealNotes.Where(n => n.Programme != "").Select(n => n.Programme).Distinct().OrderBy(p => p).Take(100).ToListAsync(ct);
        return true;
    }
}
