using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Who has the lead, who had it, who is to take it: handing on, accepting, returning, judging it a deal (R65, R89–R93).</summary>
public sealed class HandoverModel(DealRoomDb db, HandoverDesk desk, DealScores scores, TimeProvider clock, IStringLocalizer texts) : DealPage(db)
{
    public sealed record Answer
    {
        public string? To { get; set; }
        public string? Note { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty]
    public Answer HandOn { get; set; } = new();

    [BindProperty]
    public Answer Accept { get; set; } = new();

    [BindProperty]
    public Answer Return { get; set; } = new();

    [BindProperty]
    public Answer Judge { get; set; } = new();
    public HandoverDetails Details { get; private set; } = null!;
    public DateTimeOffset Now { get; private set; }
    public bool MayAnswer => Details.Waiting is { } waiting && User.MayAnswer(waiting);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHandOnAsync(Guid id, CancellationToken ct) =>
        await AfterAsync(id, await desk.HandOnAsync(new DealId(id), HandOn.To, HandOn.Note, User, ct), nameof(HandOn), "leads.done.hand-on", ct);

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid handover, CancellationToken ct) =>
        await AfterAsync(id, await desk.AcceptAsync(new DealId(id), handover, Accept.Note, User, ct), nameof(Accept), "leads.done.accept", ct);

    public async Task<IActionResult> OnPostReturnAsync(Guid id, Guid handover, CancellationToken ct)
    {
        var reason = Enum.TryParse<HandoverReturn>(Return.Reason, out var known) ? known : (HandoverReturn?)null;
        var outcome = await desk.ReturnAsync(new DealId(id), handover, reason, Return.Note, User, ct);
        return await AfterAsync(id, outcome, nameof(Return), "leads.done.return", ct);
    }

    public async Task<IActionResult> OnPostJudgeAsync(Guid id, CancellationToken ct) =>
        await AfterAsync(id, await desk.JudgeAsync(new DealId(id), Judge.Note, User, ct), nameof(Judge), "leads.done.judge", ct);

    async Task<IActionResult> AfterAsync<T>(Guid id, Outcome<T> outcome, string form, string done, CancellationToken ct)
    {
        switch (outcome)
        {
            case Outcome<T>.Done:
                Done = texts[done];
                // who gave it back may no longer see it
                return Redirect(await Db.Deals.SeenBy(User, Db).AnyAsync(d => d.Id == new DealId(id), ct) ? $"/deals/{id}/handover" : "/handovers");
            case Outcome<T>.Refused refused when await ReadAsync(id, ct):
                Take(refused.Slips, form, texts);
                return Page();
            // somebody else was quicker: the page shows what became of it
            default:
                return await ReadAsync(id, ct) ? Redirect($"/deals/{id}/handover") : NotFound();
        }
    }

    async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return false;
        await scores.CaughtUpAsync(Db, Deal.Id, ct);
        Now = clock.GetUtcNow();
        Details = await HandoverDetails.OfAsync(Db, Deal, Now, ct);
        return true;
    }
}
