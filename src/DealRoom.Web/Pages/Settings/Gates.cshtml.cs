using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>The criteria marketing and sales agreed on for each step of a lead, and who judges it (R93).</summary>
[Authorize(Policy = AccessModule.Lead)]
public sealed class GatesModel(DealRoomDb db, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public sealed class Gate
    {
        public string? Owner { get; set; }
        public string? Score { get; set; }
        public string? Fit { get; set; }
        public string? Bant { get; set; }

        [TypedLine(2000)]
        public string? Words { get; set; }
    }

    [BindProperty]
    public Dictionary<string, Gate> Input { get; set; } = [];

    [TempData]
    public string? Done { get; set; }
    public IReadOnlyDictionary<LeadStep, string> Changed { get; private set; } = new Dictionary<LeadStep, string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var (step, gate) in await LeadGates.ReadAsync(db, ct))
            Input[LeadSteps.Name(step)] = new()
            {
                Owner = gate.OwnerRole,
                Score = gate.PersonScore?.ToString(CultureInfo.InvariantCulture),
                Fit = gate.Fit?.ToString(CultureInfo.InvariantCulture),
                Bant = gate.BantConfirmed.ToString(CultureInfo.InvariantCulture),
                Words = gate.Words,
            };
        await ReadChangesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var gates = LeadSteps.Gated.Select(step => Read(step, Input.GetValueOrDefault(LeadSteps.Name(step)) ?? new())).ToList();
        if (!ModelState.IsValid)
        {
            foreach (var step in LeadSteps.Gated)
                Input.TryAdd(LeadSteps.Name(step), new());
            await ReadChangesAsync(ct);
            return Page();
        }
        await LeadGates.KeepAsync(db, gates, User, clock.GetUtcNow(), ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    LeadGate Read(LeadStep step, Gate typed)
    {
        var name = $"Input[{LeadSteps.Name(step)}]";
        if (!Roles.All.Contains(typed.Owner))
            ModelState.AddModelError(name + ".Owner", texts["entry.choose"]);
        return new()
        {
            Step = step,
            OwnerRole = typed.Owner ?? "",
            PersonScore = Whole(typed.Score, name + ".Score", 100),
            Fit = Whole(typed.Fit, name + ".Fit", 100),
            BantConfirmed = Whole(typed.Bant, name + ".Bant", 4) ?? 0,
            Words = typed.Words?.Trim() ?? "",
        };
    }

    int? Whole(string? typed, string field, int most)
    {
        if (Deals.TypedNumber.TryRead(typed, out var value) && (value ?? 0) >= 0 && (value ?? 0) <= most)
            return (int?)value;
        ModelState.AddModelError(field, texts["entry.range", 0, most]);
        return null;
    }

    async Task ReadChangesAsync(CancellationToken ct)
    {
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        Changed = (await LeadGates.ReadAsync(db, ct)).ToDictionary(
            g => g.Key,
            g =>
                g.Value.ChangedAt is { } at
                    ? texts["leads.gates.changed", Texts.Dates.DayTime(at, User.Zone()), names.GetValueOrDefault(g.Value.ChangedBy ?? "", "")].Value
                    : texts["leads.gates.delivered"].Value
        );
    }
}
