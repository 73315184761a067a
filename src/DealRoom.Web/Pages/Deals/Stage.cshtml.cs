using DealRoom.Domain.Deals;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Moves a deal to another stage, from now on.</summary>
public sealed class StageModel(ChangeDeal change, QualifyDeal qualify) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/deals/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, string? stage, CancellationToken ct) =>
        await change.DoAsync(new DealId(id), new DealInput { Stage = new(stage) }, User, ct) is Outcome<DealId>.NotThere
            ? NotFound()
            : Redirect($"/deals/{id}");

    /// <summary>The suggested stage is not the right one.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(Guid id, string? stage, CancellationToken ct) =>
        DealStages.Parse(stage) is { } suggested && await qualify.DeclineStageAsync(new DealId(id), suggested, User, ct) is Outcome<DealId>.Done
            ? Redirect($"/deals/{id}")
            : NotFound();
}
