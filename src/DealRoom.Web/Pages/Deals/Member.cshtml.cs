using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Adds a person to the committee, changes what is known of one, or ends the membership.</summary>
public sealed class MemberModel(
    DealRoomDb db,
    KeepMember keep,
    LeaveCommittee leave,
    Duplicates duplicates,
    IStringLocalizer texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public MemberForm Input { get; set; } = new();

    /// <summary>The hint was read: press again to go on.</summary>
    [BindProperty]
    public string? SeenHint { get; set; }
    public Deal Deal { get; private set; } = null!;
    public Member? Known { get; private set; }
    public IReadOnlyList<Duplicates.Hint> Hints { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? memberId, CancellationToken ct)
    {
        if (!await FoundAsync(id, memberId, ct))
            return NotFound();
        if (Known is { } known)
            Input = MemberForm.Of(known, User.Zone());
        else
            Input.KnownSince = DealForm.DayOf(clock.GetUtcNow(), User.Zone());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? memberId, CancellationToken ct)
    {
        if (!await FoundAsync(id, memberId, ct))
            return NotFound();
        var day = DealForm.DayOf(Known?.KnownSince ?? clock.GetUtcNow(), User.Zone());
        var input = Input.Read(ModelState, texts, User.Zone(), day, User.SeesRingi());
        if (Known is null && SeenHint != Input.Name)
            Hints = await duplicates.OfPersonAsync(Input.Name, Input.Email, ct);
        ModelState.Remove(nameof(SeenHint));
        SeenHint = Input.Name;
        if (!ModelState.IsValid || Hints.Count > 0)
            return Page();
        var outcome = Known is null ? await keep.AddAsync(Deal.Id, input, User, ct) : await keep.ChangeAsync(Deal.Id, Known.Id, input, User, ct);
        switch (outcome)
        {
            case Outcome<MemberId>.Done:
                return Redirect($"/deals/{id}#committee");
            case Outcome<MemberId>.Refused refused:
                ModelState.Take(refused.Slips, MemberForm.Names, texts);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, Guid memberId, CancellationToken ct) =>
        await leave.DoAsync(new DealId(id), new MemberId(memberId), User, ct) is Outcome<MemberId>.Done
            ? Redirect($"/deals/{id}#committee")
            : NotFound();

    async Task<bool> FoundAsync(Guid id, Guid? memberId, CancellationToken ct)
    {
        if (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct) is not { } deal)
            return false;
        Deal = deal;
        if (memberId is not { } member)
            return true;
        Known = await db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.Id == new MemberId(member) && m.DealId == deal.Id && m.LeftAt == null, ct);
        return Known is not null;
    }
}
