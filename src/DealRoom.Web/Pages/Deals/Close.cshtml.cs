using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Won or lost, and why; a manager may open a deal again.</summary>
public sealed class CloseModel(DealRoomDb db, CloseDeal close, IStringLocalizer texts) : DealPage(db)
{
    public sealed class ClosingForm
    {
        public string? Result { get; set; }
        public List<string> Reasons { get; set; } = [];
        public string? Note { get; set; }
        public bool EndLinks { get; set; }
    }

    public sealed class ReopeningForm
    {
        public string? Stage { get; set; }
        public string? Note { get; set; }
    }

    [BindProperty]
    public ClosingForm Input { get; set; } = new();

    [BindProperty]
    public ReopeningForm Reopen { get; set; } = new();
    public DealClosing? Last { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? result, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
            return NotFound();
        Input.Result = result is "won" or "lost" ? result : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var input = new CloseInput
        {
            Result = Input.Result,
            Reasons = [.. Input.Reasons.Select(r => Enum.TryParse<CloseReason>(r, out var known) ? known : 0)],
            Note = Input.Note,
            EndLinks = Input.EndLinks,
        };
        return await AfterAsync(id, await close.DoAsync(new DealId(id), input, User, ct), nameof(Input), "leads.done.close", ct);
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken ct) =>
        await AfterAsync(id, await close.ReopenAsync(new DealId(id), Reopen.Stage, Reopen.Note, User, ct), nameof(Reopen), "leads.done.reopen", ct);

    async Task<IActionResult> AfterAsync(Guid id, Outcome<DealId> outcome, string form, string done, CancellationToken ct)
    {
        switch (outcome)
        {
            case Outcome<DealId>.Done:
                Done = texts[done];
                return Redirect($"/deals/{id}/handover");
            case Outcome<DealId>.Refused refused when await ReadAsync(id, ct):
                Take(refused.Slips, form, texts);
                return Page();
            default:
                return NotFound();
        }
    }

    async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return false;
        Last = await Db.DealClosings.AsNoTracking().Where(c => c.DealId == Deal.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        return true;
    }
}
