using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>How well the company matches the ideal customer: six items, each 0–100 % or unknown (R10–R15).</summary>
public sealed class FitModel(DealRoomDb db, ChangeDeal change, IStringLocalizer texts) : PageModel
{
    public static readonly IReadOnlyList<(string Field, int Weight)> Items =
    [
        ("Industry", 25),
        ("Size", 20),
        ("Needs", 20),
        ("Title", 15),
        ("History", 10),
        ("BudgetTiming", 10),
    ];

    /// <summary>Percent as typed; empty = unknown.</summary>
    [BindProperty]
    public Dictionary<string, string?> Input { get; set; } = [];
    public Deal Deal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        double?[] known = [Deal.FitIndustry, Deal.FitSize, Deal.FitNeeds, Deal.FitTitle, Deal.FitHistory, Deal.FitBudgetTiming];
        for (var i = 0; i < known.Length; i++)
            Input[Items[i].Field] = known[i] is { } share ? Math.Round(share * 100, 1).ToString("0.#", CultureInfo.InvariantCulture) : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        var fit = new FitInput
        {
            Industry = Share("Industry"),
            Size = Share("Size"),
            Needs = Share("Needs"),
            Title = Share("Title"),
            History = Share("History"),
            BudgetTiming = Share("BudgetTiming"),
        };
        if (!ModelState.IsValid)
            return Page();
        return await change.DoAsync(Deal.Id, new DealInput { Fit = fit }, User, ct) is Outcome<DealId>.Done ? Redirect($"/deals/{id}") : NotFound();
    }

    double? Share(string field)
    {
        var typed = Input.GetValueOrDefault(field)?.Replace("%", "", StringComparison.Ordinal);
        if (TypedNumber.TryRead(typed, out var percent) && percent is null or (>= 0 and <= 100))
            return percent / 100.0;
        ModelState.AddModelError($"Input[{field}]", texts["form.percent"]);
        return null;
    }

    async Task<bool> FoundAsync(Guid id, CancellationToken ct) =>
        (Deal = (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct))!) is not null;
}
