using DealRoom.Web.Accounts;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Enters a deal. A company that is somebody's already is pointed out first.</summary>
public sealed class NewDealModel(OpenDeal open, Duplicates duplicates, IStringLocalizer texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DealForm Input { get; set; } = new();

    /// <summary>The hint was read: press again to go on.</summary>
    [BindProperty]
    public string? SeenHint { get; set; }
    public IReadOnlyList<Duplicates.Hint> Hints { get; private set; } = [];

    public void OnGet() => Input.Opened = DealForm.DayOf(clock.GetUtcNow(), User.Zone());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var input = Input.Read(ModelState, texts, User.Zone(), DealForm.DayOf(clock.GetUtcNow(), User.Zone()), withStage: true);
        Hints = await duplicates.OfCompanyAsync(Input.Company, Input.CorporateNumber, ct);
        var hinted = Hints.Count == 0 || SeenHint == Input.Company;
        ModelState.Remove(nameof(SeenHint));
        SeenHint = Input.Company;
        if (!ModelState.IsValid || !hinted)
            return Page();
        switch (await open.DoAsync(input, User, ct))
        {
            case Outcome<OpenDeal.Opened>.Done done:
                return Redirect($"/deals/{done.Value.Deal}");
            case Outcome<OpenDeal.Opened>.Refused refused:
                ModelState.Take(refused.Slips, DealForm.Names, texts);
                break;
        }
        return Page();
    }
}
